/** The part of the `edtf` package that is used; it has no types of its own. */
declare module "edtf" {
  /** @throws a syntax error where the text is no EDTF date. */
  export default function edtf(text: string): { readonly edtf: string };
}
