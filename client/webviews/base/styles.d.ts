/** A stylesheet that a page's script names goes into the page's own stylesheet when it is built. */
declare module "*.css";
