/** What is used of the `edtf` library; a module of its own, so that a bundle holds that and no more, and loads it when first needed. */
export { default as edtf } from "edtf";
