/** What ajv's standalone validators look like from outside. */
export interface Validator {
  (value: unknown): boolean;
  errors?:
    | readonly {
        readonly instancePath: string;
        readonly schemaPath: string;
        readonly keyword: string;
        readonly params: { readonly [name: string]: unknown };
      }[]
    | null;
}
export const reportValidator: Validator;
export const appendixValidator: Validator;
export const configValidator: Validator;
export const registerValidator: Validator;
