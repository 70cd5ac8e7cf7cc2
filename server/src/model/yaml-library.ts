/** What is used of the `yaml` library; a module of its own, so that a bundle holds that and no more, and loads it when first needed. */
export { Composer, isAlias, isCollection, isMap, isPair, isScalar, isSeq, Lexer, Parser, stringify } from "yaml";
