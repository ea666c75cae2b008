/** The formats of `soat check`. */
export const formats = ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'rdjson'] as const;

export type Format = (typeof formats)[number];
