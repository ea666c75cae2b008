export const pages: { readonly [id: string]: string } = {};
