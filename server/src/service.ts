/** All that Readout can do with a text, for other programs to import: no protocol, no files, no settings. */

// ---- Text and syntax ----
export { changed, type Edit, type TextChange } from "./text/edit";
export { linesOf, type Lines, type Position } from "./text/lines";
export type { Span } from "./text/span";
export { escape, escapePiece, withFrontMatter, type PiecePlace } from "./syntax/escape";
export { blockAt, parse } from "./syntax/parse";
export { published, publishedIn, strip, type Published } from "./syntax/strip";
export type * from "./syntax/tree";

// ---- What a text says ----
export { readDate, type DateReading, type DateWindow } from "./model/dates";
export { compareForce, FORCES, readForce, type Force, type ForceWord } from "./model/force";
export { inferKind, readActorsFile, readFrontMatter } from "./model/frontmatter";
export type { ActorDeclaration, ActorKind, ActorsFile, FrontMatter } from "./model/frontmatter";
export type { Facts } from "./model/facts";
export type { Summary } from "./model/summary";

// ---- Many texts ----
export { actorsFilesFor, actorsInForce } from "./workspace/actors";
export { analyse, type Analysis } from "./workspace/analysis";
export type { Actor, ActorsInForce, Circumstances } from "./workspace/circumstances";
export { opened, readClosed, readFile, type ParsedFile, type ReadoutFile } from "./workspace/file";
export { forceOf, type ActForce } from "./model/actForce";
export type { Act, ByOrigin, Resolution, ResolvedBlock, ToOrigin, TopicOrigin } from "./workspace/resolve";
export { entityAt, mentionsIn, mentionsOf, type Mention, type Spot } from "./workspace/mentions";
export type { Entity } from "./workspace/entities";
export { atOnce, type Steps } from "./workspace/steps";
export { countsFrom, threadHistory, type EventAt, type ThreadHistory } from "./workspace/histories";
export { placesOf, standingOf, statementsOf, type Standing, type Statement } from "./workspace/threads";
export { emptyWorkspace, withActorsFile, withFollowups, withReadouts, type Workspace } from "./workspace/workspace";

// ---- Features ----
export {
  comparePair,
  compareReadouts,
  issuersOf,
  meetingAccounts,
  remarksOn,
  type Issued,
  type MeetingAccounts,
} from "./features/accounts";
export type { Account, AccountText, Entry } from "./features/accounts/account";
export { compareAccounts, type Attributed, type Comparison, type Row } from "./features/accounts/compare";
export { comparePage, type ComparePage } from "./features/accounts/page";
export { sheetOf, type Sheet } from "./features/accounts/sheet";
export type { Action, ActionKind, ActionPlace } from "./features/actions";
export { actorsFileFindings } from "./features/actorsFile";
export { sealOf } from "./features/checks/bytes";
export { CODES, SEVERITIES, type Code, type Finding, type Related, type Severity } from "./features/checks/check";
export { chronicle, type Chronicle, type ChronicleEntry } from "./features/chronicle";
export {
  actorLenses,
  actorLensTitle,
  codeLenses,
  threadLensTitle,
  type CodeLens,
  type LensOptions,
} from "./features/codeLenses";
export {
  actorsFileCompletion,
  completion,
  completionDocumentation,
  type Completion,
  type CompletionKind,
  type CompletionList,
} from "./features/completion";
export { declarationOf, declareInActorsFile, declareInFile, undeclare } from "./features/declarations";
export { citation, type Cited } from "./features/citation";
export { commitmentsTree, type CommitmentsOptions } from "./features/commitmentsTree";
export { definition, type Definition, type Target } from "./features/definition";
export { ALL_CHECKS, chooseChecks, diagnose, findingsOf, type Choice, type Diagnosis } from "./features/diagnostics";
export { likenessAt, likenessName, openAlike, type Likeness } from "./features/draft/alike";
export { drafted, openProposals, type Drafted, type Drafter, type OpenProposal } from "./features/draft/proposals";
export { beside, ofModel, type Beside, type OfModel } from "./features/draft/model/beside";
export { question, type Question } from "./features/draft/model/question";
export { readAnswers, told, type Answers } from "./features/draft/model/told";
export { missingFrontMatter, newDraft } from "./features/draft/whole";
export { accept, written, type Written } from "./features/draft/writing";
export { documentHighlights, type Highlight } from "./features/documentHighlights";
export { actorsFileLinks, documentLinks, type Link } from "./features/documentLinks";
export { documentSymbols, type OutlineSymbol, type SymbolKind } from "./features/documentSymbols";
export { fileFindings, type Counts, type FileFindings, type WeighedFinding } from "./features/fileFindings";
export { fileStatus, type FileStatus } from "./features/fileStatus";
export { fileRename, type Move } from "./features/fileRename";
export { eventChoices, newEvent, type EventChoice, type NewEvent, type NewLine } from "./features/followup/newEvent";
export { folding, type Fold } from "./features/folding";
export { followupCompletion, followupDocumentation } from "./features/followup/completion";
export { followupSymbols } from "./features/followup/documentSymbols";
export { followupLinks } from "./features/followup/documentLinks";
export { followupFolding } from "./features/followup/folding";
export { followupFormatting } from "./features/followup/formatting";
export { followupSelections } from "./features/followup/selectionRange";
export { followupTokens } from "./features/followup/semanticTokens";
export { formatting } from "./features/formatting";
export { actorsFileHover, hover, type Hover, type HoverOptions } from "./features/hover";
export { inlayHints, type HintOptions, type HintPart, type InlayHint } from "./features/inlayHints";
export {
  grouped,
  GROUPINGS,
  ledger,
  ledgerRow,
  matches,
  type Grouping,
  type LedgerGroup,
  type LedgerOptions,
  type LedgerRow,
  type Party,
} from "./features/ledger";
export { linkedEditing, type Linked } from "./features/linkedEditing";
export { markup, type ActStretch, type Cut, type Markup, type SpeechStretch } from "./features/markup";
export { meetingsTree } from "./features/meetingsTree";
export { oneSided, type OneSided } from "./features/accounts/oneSided";
export { newReadout, type NewReadout } from "./features/newReadout";
export { onType } from "./features/onType";
export { paste, type Pasted } from "./features/paste";
export { actorsFileToFix, fixAll, quickFixes, quoteAmbiguous, readoutToFix } from "./features/quickFixes";
export { reading, readingChange, type Reading, type ReadingChange } from "./features/reading";
export { refactorings } from "./features/refactorings";
export { references } from "./features/references";
export { prepareRename, rename, type Refusal } from "./features/rename";
export { sealEdits } from "./features/seal";
export { selectionRanges } from "./features/selectionRange";
export { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES, type TokenRun } from "./features/semanticTokens";
export { speakers, type Speaker } from "./features/speakers";
export {
  atMost,
  statistics,
  STATISTICS_BY,
  type Statistics,
  type StatisticsBy,
  type StatisticsGroup,
  type StatisticsRow,
  type StatisticsScope,
} from "./features/statistics";
export { statisticsTable } from "./features/statistics/table";
export { speakersTree } from "./features/speakersTree";
export type { Asked, Page, Subject, TreeNode } from "./features/trees/node";
export { subjectPlace, type SubjectPlace } from "./features/trees/place";
export { tooltip } from "./features/trees/tooltip";
export { tag, type Tagged, type Tagging } from "./features/tag";
export {
  timeline,
  TIMELINE_ORDERS,
  type Timeline,
  type TimelineEvent,
  type TimelineFilter,
  type TimelineQuery,
  type TimelineStatement,
  type TimelineThread,
  type TimelineWindow,
} from "./features/timeline";
export { workspaceSymbols, type WorkspaceSymbol, type WorkspaceSymbolKind } from "./features/workspaceSymbols";

// ---- Exports ----
export { checkedFile, type CheckedFile, type PlacedFinding, type Rule } from "./features/exports/checked";
export { compared, type Compared } from "./features/exports/compared";
export { compareHtml } from "./features/exports/compareHtml";
export { compareJson } from "./features/exports/compareJson";
export { compareMarkdown } from "./features/exports/compareMarkdown";
export { compareText } from "./features/exports/compareText";
export { checkJson } from "./features/exports/checkJson";
export { githubReport } from "./features/exports/github";
export { jsonPieces, readoutJson } from "./features/exports/json";
export type * from "./features/exports/jsonShape";
export { sarifReport } from "./features/exports/sarif";
export { statisticsReport, type StatisticsReport } from "./features/exports/statistics";
export { summary, textReport } from "./features/exports/text";
export { tableIn, type Cell, type Column, type Table, type TableFormat } from "./features/exports/table";
