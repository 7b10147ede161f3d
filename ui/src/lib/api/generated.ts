// Written from the list of commands in cchc-api by `cargo xtask types`. Not by hand.

/** A request in which nothing needs to be said. */
export type Nothing = Record<string, never>;

/** What the program begins with. */
export type AppState = {
  /** The program's version. */
  version: string;
  /** Today at the office. */
  today: string;
  /** Where the data file is, or will be. */
  data_file: string;
  /** What may happen to the data file where it lies; `None` where it is right. */
  risk: DataRisk | null;
  /** The open book; `None` on the first start. */
  book: BookState | null;
  /** The samples that come with the program. */
  samples: SampleRow[];
  /** The eras for which a catalogue is shipped. */
  presets: PresetRow[];
};

/** Why the data file should not stay where it lies, or will lie. */
export type DataRisk = {
  /** What kind of place it is. */
  place: RiskyPlace;
  /** What may happen. */
  words: string;
  /** What the officer does about it, step by step. */
  steps: string[];
};

/** A kind of place in which no data file should lie. */
export type RiskyPlace = "network" | "synced";

/** Where the book stands; it comes with the answer of everything that writes. */
export type BookState = {
  /** The office as it is named today. */
  office: Office | null;
  /** What undo would take back. */
  undo: string | null;
  /** What redo would do again. */
  redo: string | null;
  /** When something was written last. */
  saved_at: string | null;
  /** The years that plans cover, ascending. */
  years: number[];
  /** The year to begin with: today's where a plan with tasks covers it, else the newest in which one begins; `None` where no plan has tasks. */
  working_year: number | null;
};

/** An office as it is named on its paper at one time. */
export type Office = {
  /** Full name: `Ủy ban nhân dân xã Tùng Ảnh`. */
  name: string;
  /** What kind of unit it governs. */
  kind: OfficeKind;
  /** The unit's own name, used as địa danh: `Tùng Ảnh`. */
  place: string;
  /** Tỉnh, thành phố trực thuộc Trung ương; empty where the papers do not say. */
  province?: string;
  /** The office directly above: UBND huyện until 30/6/2025, UBND tỉnh from 01/7/2025. */
  superior?: string;
};

/** Kinds of administrative unit. `Township` and `District` exist only until 30/6/2025, `SpecialZone` only from 01/7/2025 (Luật số 72/2025/QH15). */
export type OfficeKind = "commune" | "ward" | "township" | "special_zone" | "district";

/** A sample. */
export type SampleRow = {
  /** Its id, such as `tung-anh-2022`. */
  id: string;
  /** Trích yếu. */
  subject: string;
  /** The office. */
  office: string;
  /** The years as printed. */
  years: string;
  /** How many task rows it has. */
  tasks: number;
};

/** An era. */
export type PresetRow = {
  /** Its id, such as `2025`. */
  id: string;
  /** What it is called. */
  name: string;
};

/** The form of the first start. */
export type NewBook = {
  /** The office in whatever way people write it: `UBND xã Tùng Ảnh`. */
  office: string;
  /** Tỉnh, thành phố; may be empty. */
  province: string;
  /** The superior office as it is printed; may be empty. */
  superior: string;
  /** The era, as `app.start` lists them. */
  preset: string;
  /** Who signs; the lines above the name may be empty when the name is. */
  signer: Signature | null;
};

/** The signature block (NĐ 30/2020, Điều 13 and Phụ lục I, II.7). */
export type Signature = {
  /** The lines above the name, such as `TM. ỦY BAN NHÂN DÂN` and `CHỦ TỊCH`. */
  capacity: string[];
  /** The signer's post in the office, printed above the name where the capacity is one in a consultative body such as the Ban Chỉ đạo CCHC; empty otherwise. */
  post?: string;
  /** Họ và tên, without academic titles. */
  name: string;
};

/** The samples to enter. */
export type EnterSamples = {
  /** Their ids. */
  ids: string[];
};

/** A plan in the list. */
export type PlanRow = {
  /** Identity. */
  id: PlanId;
  /** What it is for. */
  kind: PlanKind;
  /** First year. */
  first_year: number;
  /** Last year. */
  last_year: number;
  /** Trích yếu. */
  subject: string;
  /** The office as named on the paper. */
  office: string;
  /** Number, symbol, place and date. */
  issuance: Issuance;
  /** How many appendices it has. */
  appendices: number;
  /** How many task rows it has. */
  tasks: number;
  /** Whether it was issued. */
  standing: PlanStanding;
};

/** A plan's identity within a book and in the interchange format: 1 to 64 characters of `a-z`, `0-9` and `-`, such as `tung-anh-2022`. */
export type PlanId = string;

/** What a plan is for; it decides years, reminders and which checks apply. */
export type PlanKind = "annual" | "multi_year" | "index_improvement";

/** Number, symbol, place and date of a paper (NĐ 30/2020, Phụ lục I, II.3 and II.4). */
export type Issuance = {
  /** Số, 1 or more; `None` leaves room to write it after signing. */
  number?: number | null;
  /** Ký hiệu, such as `KH-UBND`. */
  symbol?: string;
  /** Địa danh, such as `Tùng Ảnh`. */
  place?: string;
  /** Date of signing; `None` leaves it blank. */
  date?: string | null;
};

/** Whether a plan was issued. */
export type PlanStanding = {
  /** Where it stands. */
  state: PlanState;
  /** Its last version; `None` for a draft. */
  version: number | null;
  /** The paper by which it was issued last: `số 24/KH-UBND ngày 25/01/2022`; empty for a draft. */
  paper: string;
  /** The day on that paper. */
  issued_on: string | null;
};

/** Where a plan stands. */
export type PlanState = "draft" | "issued" | "amending";

/** A plan by its id. */
export type ById = {
  /** The plan. */
  plan: PlanId;
};

/** A plan as it is shown. */
export type PlanView = {
  /** Identity. */
  id: PlanId;
  /** Whether it was issued; an issued plan is shown, and not edited. */
  standing: PlanStanding;
  /** Everything but words, targets and appendices. */
  paper: PaperView;
  /** The words of the plan. */
  narrative: BlockView[];
  /** The words of its cover decision. */
  decision_narrative: BlockView[];
  /** Targets. */
  targets: TargetView[];
  /** Appendices in printed order. */
  appendices: AppendixView[];
};

/** The head and foot of the paper. */
export type PaperView = {
  /** What the plan is for. */
  kind: PlanKind;
  /** First year. */
  first_year: number;
  /** Last year. */
  last_year: number;
  /** The issuing office as named on this paper. */
  office: Office;
  /** Trích yếu. */
  subject: string;
  /** Number, symbol, place and date. */
  issuance: Issuance;
  /** Nơi nhận. */
  recipients: string[];
  /** Who signs. */
  signature: Signature | null;
  /** The form of that signature; `None` for lines that the decree does not know. */
  signature_form: SignatureForm | null;
  /** The head of the paper. */
  head: HeadView;
  /** Độ khẩn, phạm vi lưu hành, the drafter's mark. */
  marks: PaperMarks;
  /** The cover decision without its words. */
  decision: DecisionView | null;
};

/** A form of signature. A deputy who was put in charge of the office signs as a deputy for the chairman. */
export type SignatureForm = "collective_chair" | "collective_deputy" | "collective_acting" | "chair" | "deputy_for_chair" | "acting" | "by_order" | "by_order_deputy" | "mandate" | "consultative_body";

/** The head of a paper as printed. */
export type HeadView = {
  /** The agency in the way of the house. */
  agency: AgencyLines;
  /** Số, ký hiệu; with room to write a number that is not known. */
  number: string;
  /** Địa danh and date; with room to write a day that is not known. */
  date: string;
};

/** The agency in the head of a paper, as printed (NĐ 30/2020, Phụ lục I, II.2). */
export type AgencyLines = {
  /** The superior, not bold. */
  superior: string[];
  /** The agency itself, bold. */
  agency: string[];
};

/** Marks that few papers carry (NĐ 30/2020, Phụ lục I, ô 10b, 11 and 12). They stand on the first paper of a plan: its decision where it has one. */
export type PaperMarks = {
  /** Độ khẩn. */
  urgency?: Urgency | null;
  /** Phạm vi lưu hành. */
  circulation?: Circulation | null;
  /** Ký hiệu người soạn thảo và số lượng bản, such as `PL.(300)`; empty for none. */
  drafter?: string;
};

/** Độ khẩn. */
export type Urgency = "urgent" | "very_urgent" | "express";

/** Phạm vi lưu hành. */
export type Circulation = "internal" | "return_after_reading";

/** A cover decision without its words. */
export type DecisionView = {
  /** Number, symbol, place and date of the decision. */
  issuance: Issuance;
  /** Trích yếu of the decision. */
  subject: string;
  /** Who decides, printed above the căn cứ. */
  authority: string;
  /** The line below the plan's title. */
  plan_reference: string;
  /** Nơi nhận of the decision. */
  recipients: string[];
  /** Who signs the decision. */
  signature: Signature;
  /** The form of that signature; `None` for lines that the decree does not know. */
  signature_form: SignatureForm | null;
  /** The head of the decision. */
  head: HeadView;
};

/** A paragraph. */
export type BlockView = {
  /** Identity. */
  id: ItemId;
  /** Its level. */
  kind: BlockKind;
  /** The mark as printed. */
  mark: string;
  /** The mark that official numbering gives; other than `mark` where the office numbers otherwise. */
  official_mark: string;
  /** Whether it is a heading. */
  heading: boolean;
  /** The words. */
  text: string;
};

/** The number of a block, target, appendix, domain or task: unique within its plan whatever its kind, 1 to 2^53 - 1, given once and never used again. */
export type ItemId = number;

/** The levels of the scheme that plans and reports use (NĐ 30/2020, Phụ lục I, II.5 and II.6). */
export type BlockKind = "legal_basis" | "article" | "roman" | "arabic" | "decimal" | "letter" | "dash" | "plus" | "paragraph";

/** A target. */
export type TargetView = {
  /** Identity. */
  id: ItemId;
  /** The paragraph that it is printed in. */
  block: ItemId | null;
  /** The domain. */
  domain: DomainCode | null;
  /** Its words. */
  text: string;
  /** The countable part. */
  measure: Measure | null;
  /** The figure that tells whether it is reached. */
  figure: FigureCode | null;
};

/** A domain of the catalogue, such as `thu-tuc-hanh-chinh`: what a row is about, across papers and years. Names differ by era and stand in the catalogue. */
export type DomainCode = string;

/** The countable part of a target: `≥ 98 %`. */
export type Measure = {
  /** How the attained figure is compared with the value. */
  comparator: Comparator;
  /** The value in hundredths of its unit: `98 %` is 9800, `23,5 tỷ đồng` is 2350. */
  value_hundredths: number;
  /** The unit as printed: `%`, `tỷ đồng`, `sáng kiến`, `điểm`. */
  unit: string;
};

/** How an attained figure is compared with the target's value. */
export type Comparator = "at_least" | "more_than" | "equal" | "less_than" | "at_most";

/** The printed code of a figure, which is its identity too: 1 to 40 letters, digits, `-` and `.` that begin and end with a letter or digit. `/` parts the code of a column from the row of a breakdown (`3.5.2/dat-dai`). In formulas a code stands in brackets, `[3.5.2]`, so that it cannot be taken for a number. */
export type FigureCode = string;

/** An appendix with its lines. */
export type AppendixView = {
  /** What stands above the table. */
  head: AppendixHead;
  /** Domain rows and task rows in printed order. */
  lines: Line[];
};

/** What stands above the table of an appendix. */
export type AppendixHead = {
  /** Identity. */
  id: ItemId;
  /** The title as printed. */
  title: string;
  /** The reference line as printed; empty: made from the plan's number and date. */
  reference: string;
  /** The layout. */
  layout: LayoutId;
  /** Header texts of this paper where they differ from the layout's. */
  headers: Record<string, string>;
};

/** A layout's identity: `tung-anh-9`, `mang-yang-6`. */
export type LayoutId = string;

/** A line of the matrix. */
export type Line = DomainLine & {
  kind: "domain";
} | TaskLine & {
  kind: "task";
};

/** A domain row. */
export type DomainLine = {
  /** Identity. */
  id: ItemId;
  /** The domain that it is a sub-domain of. */
  parent: ItemId | null;
  /** 0 for a domain, 1 for a sub-domain, and so on. */
  level: number;
  /** The number as printed. */
  number: string;
  /** The title as printed. */
  title: string;
  /** Which domain of the catalogue it is. */
  code: DomainCode | null;
};

/** A field of a task; a further column of the office's own is extra:NAME. */
export type TaskField = string;

/** How the words of a deadline are understood. */
export type DeadlineNote = {
  /** In words: `mốc 30/6, hạn 30/9/2026`. */
  words: string;
  /** Whether a time was understood: not so for words that mean none to the program, for days that do not exist and for what can be read in two ways. */
  understood: boolean;
  /** Whether the officer should confirm. */
  ask: boolean;
  /** Assumptions and doubts. */
  notes: string[];
  /** The last day that is in time. */
  last_good_day: string | null;
};

/** A task row. */
export type TaskLine = {
  /** Identity. */
  id: ItemId;
  /** The domain that it stands below. */
  domain: ItemId;
  /** 0 for a task, 1 for a sub-task, and so on. */
  depth: number;
  /** The words of each field that has any; what is edited. */
  words: Record<string, string>;
  /** The fields that are one cell with the row above. */
  merged: TaskField[];
  /** What the columns of the appendix's layout print, by place from 0, where it is not the words of the column's own field: a counted TT, several fields in one cell. */
  printed: Record<string, string>;
  /** How the deadline's words are understood; `None` where nothing is written. */
  deadline: DeadlineNote | null;
};

/** A new plan. */
export type NewPlan = {
  /** What it is for. */
  kind: PlanKind;
  /** First year. */
  first_year: number;
  /** Last year. */
  last_year: number;
  /** Trích yếu. */
  subject: string;
  /** The layout of its appendix. */
  layout: LayoutId;
};

/** A plan that is new in the book. */
export type Created = {
  /** The plan. */
  plan: PlanId;
  /** What was done. */
  label: string;
  /** Where the book stands. */
  book: BookState;
};

/** Something was changed. */
export type Changed = {
  /** What was done. */
  label: string;
  /** Where the book stands. */
  book: BookState;
};

/** Edits of a plan. */
export type EditRequest = {
  /** The plan. */
  plan: PlanId;
  /** The edits, made in order. */
  edits: Edit[];
  /** The operation that these edits go on with, as an earlier answer named it: one visit to a cell is one step of the history. */
  joins: number | null;
};

/** One change of a plan. Items are named by their identities; places are counted from 0. */
export type Edit = {
  do: "set_cells";
  /** The cells. */
  cells: CellWords[];
} | {
  do: "paste";
  /** The rows that are written over, from top to bottom, as the officer sees them; at least one. */
  rows: ItemId[];
  /** The columns that are written over, from left to right; at least one. */
  fields: TaskField[];
  /** Lines of cells; `None` is one cell with the cell above, and where no pasted row stands right above, the words of that cell again. Lines may be of different lengths, cells beyond the last column are told in a note. */
  block: ((string | null)[])[];
  /** Whether the block tells merged cells from empty ones, as tables do and plain text does not. Then an empty cell parts a merged one too. */
  tells_merges: boolean;
} | {
  do: "fill_down";
  /** The rows from top to bottom; at least two. */
  rows: ItemId[];
  /** The fields. */
  fields: TaskField[];
} | {
  do: "insert_tasks";
  /** The domain. */
  domain: ItemId;
  /** Their place among the tasks of the domain; at most as many as there are. */
  index: number;
  /** How many, 1 to 1000. */
  count: number;
  /** 0 for tasks, 1 for sub-tasks of the task above, to 5. */
  depth: number;
} | {
  do: "delete_tasks";
  /** The rows; sub-tasks of a deleted task must be among them. */
  tasks: ItemId[];
} | {
  do: "move_tasks";
  /** The rows; sub-tasks move with their task. */
  tasks: ItemId[];
  /** The domain that they go to. */
  domain: ItemId;
  /** Their place among the tasks that the domain has without them. */
  index: number;
} | {
  do: "set_depth";
  /** The rows. */
  tasks: ItemId[];
  /** 0 to 5. */
  depth: number;
} | {
  do: "merge";
  /** The rows, none of them the first of its domain. */
  tasks: ItemId[];
  /** The fields. */
  fields: TaskField[];
} | {
  do: "unmerge";
  /** The rows. */
  tasks: ItemId[];
  /** The fields. */
  fields: TaskField[];
} | {
  do: "insert_domain";
  /** The appendix. */
  appendix: ItemId;
  /** The domain below which it is a sub-domain. */
  parent: ItemId | null;
  /** Its place among its neighbours. */
  index: number;
  /** The number as printed; may be empty. */
  number: string;
  /** The title as printed. */
  title: string;
  /** Which domain of the catalogue it is. */
  code: DomainCode | null;
} | {
  do: "set_domain";
  /** The domain. */
  domain: ItemId;
  /** The number as printed; may be empty. */
  number: string;
  /** The title as printed. */
  title: string;
  /** Which domain of the catalogue it is. */
  code: DomainCode | null;
} | {
  do: "delete_domain";
  /** The domain. */
  domain: ItemId;
} | {
  do: "move_domain";
  /** The domain. */
  domain: ItemId;
  /** Its place among the neighbours without it. */
  index: number;
} | {
  do: "insert_appendix";
  /** Its place among the appendices. */
  index: number;
  /** The title as printed. */
  title: string;
  /** The layout. */
  layout: LayoutId;
  /** Domain rows: titles with their codes; numbered I, II, III. */
  domains: NamedDomain[];
} | {
  do: "set_appendix";
  /** The appendix. */
  appendix: ItemId;
  /** The title as printed. */
  title: string;
  /** The reference line as printed; empty: made from the plan's number and date. */
  reference: string;
  /** The layout. */
  layout: LayoutId;
} | {
  do: "set_header";
  /** The appendix. */
  appendix: ItemId;
  /** The column's own field. */
  field: TaskField;
  /** The header text. */
  words: string;
} | {
  do: "delete_appendix";
  /** The appendix. */
  appendix: ItemId;
} | {
  do: "move_appendix";
  /** The appendix. */
  appendix: ItemId;
  /** Its place among the others. */
  index: number;
} | {
  do: "insert_block";
  /** The paper. */
  paper: Paper;
  /** Its place among the paragraphs. */
  index: number;
  /** Its level. */
  kind: BlockKind;
  /** Whether it is a heading. */
  heading: boolean;
  /** The words. */
  words: string;
} | {
  do: "set_block";
  /** The paragraph. */
  block: ItemId;
  /** The words. */
  words: string;
} | {
  do: "split_block";
  /** The paragraph. */
  block: ItemId;
  /** The words that stay. */
  before: string;
  /** The words of the new paragraph below it. */
  after: string;
} | {
  do: "join_block";
  /** The paragraph that goes. */
  block: ItemId;
  /** The words of the joined paragraph. */
  words: string;
} | {
  do: "set_block_kind";
  /** The paragraphs. */
  blocks: ItemId[];
  /** The level. */
  kind: BlockKind;
  /** Whether they are headings. */
  heading: boolean;
} | {
  do: "set_block_mark";
  /** The paragraph. */
  block: ItemId;
  /** The mark; empty for none. */
  mark: string;
} | {
  do: "move_blocks";
  /** The paragraphs. */
  blocks: ItemId[];
  /** Their place among the paragraphs without them. */
  index: number;
} | {
  do: "delete_blocks";
  /** The paragraphs. */
  blocks: ItemId[];
} | {
  do: "number_blocks";
  /** The paper. */
  paper: Paper;
} | {
  do: "insert_target";
  /** Its place among the targets. */
  index: number;
  /** The paragraph that it is printed in. */
  block: ItemId | null;
  /** Its words. */
  words: string;
  /** The domain. */
  domain: DomainCode | null;
  /** The countable part. */
  measure: Measure | null;
  /** The figure that tells whether it is reached. */
  figure: FigureCode | null;
} | {
  do: "set_target";
  /** The target. */
  target: ItemId;
  /** Its words. */
  words: string;
  /** The domain. */
  domain: DomainCode | null;
  /** The countable part. */
  measure: Measure | null;
} | {
  do: "delete_target";
  /** The target. */
  target: ItemId;
} | {
  do: "move_target";
  /** The target. */
  target: ItemId;
  /** Its place among the others. */
  index: number;
} | {
  do: "link_figure";
  /** The target. */
  target: ItemId;
  /** The figure; `None`: by none. */
  figure: FigureCode | null;
} | {
  do: "set_plan";
  /** What the plan is for. */
  kind: PlanKind;
  /** First year. */
  first_year: number;
  /** Last year. */
  last_year: number;
  /** Trích yếu. */
  subject: string;
} | {
  do: "set_office";
  /** The office. */
  office: Office;
} | {
  do: "set_issuance";
  /** Number, symbol, place and date. */
  issuance: Issuance;
} | {
  do: "set_recipients";
  /** A line each. */
  recipients: string[];
} | {
  do: "set_signature";
  /** `None`: signed by its decision, or not known. */
  signature: Signature | null;
} | {
  do: "set_marks";
  /** The marks. */
  marks: PaperMarks;
} | {
  do: "set_decision";
  /** `None` takes it away, paragraphs included. */
  decision: DecisionHead | null;
};

/** Words for one cell. */
export type CellWords = {
  /** The row. */
  task: ItemId;
  /** The column's own field. */
  field: TaskField;
  /** The words; points with a decimal comma or point, empty for none. */
  words: string;
};

/** A domain row by title. */
export type NamedDomain = {
  /** The title as printed. */
  title: string;
  /** Which domain of the catalogue it is. */
  code: DomainCode | null;
};

/** Which paper a paragraph stands on. */
export type Paper = "plan" | "decision";

/** A cover decision without its paragraphs. */
export type DecisionHead = {
  /** Number, symbol, place and date of the decision. */
  issuance: Issuance;
  /** Trích yếu of the decision. */
  subject: string;
  /** Who decides, printed above the căn cứ. */
  authority: string;
  /** The line below the plan's title. */
  plan_reference: string;
  /** Nơi nhận of the decision. */
  recipients: string[];
  /** Who signs the decision. */
  signature: Signature;
};

/** What came of edits. */
export type Edited = {
  /** What was done. */
  label: string;
  /** The operation in the history; `None` when nothing was changed. */
  op: number | null;
  /** The items that are new. */
  created: ItemId[];
  /** What the officer should know. */
  notes: string[];
  /** What is to be shown anew. */
  patch: PlanPatch;
  /** Where the book stands. */
  book: BookState;
};

/** The parts of a plan that are to be shown anew; `None` for what stayed. */
export type PlanPatch = {
  /** Identity. */
  plan: PlanId;
  /** Head and foot of the paper. */
  paper: PaperView | null;
  /** The words. */
  narrative: BlockView[] | null;
  /** The words of the cover decision. */
  decision_narrative: BlockView[] | null;
  /** The targets. */
  targets: TargetView[] | null;
  /** The appendices in their order, when one came, went or moved. */
  appendix_order: ItemId[] | null;
  /** The appendices in which something changed, new ones with all their lines. */
  appendices: AppendixPatch[];
};

/** What changed in one appendix. */
export type AppendixPatch = {
  /** Identity. */
  id: ItemId;
  /** What stands above the table. */
  head: AppendixHead | null;
  /** The lines in their order, when one came, went or moved. */
  order: ItemId[] | null;
  /** The lines that are new or changed. */
  lines: Line[];
};

/** Something to look at. */
export type FindingView = {
  /** Stable code, such as `paper.reference_differs`. */
  code: string;
  /** How much it matters. */
  severity: Severity;
  /** What was found. */
  message: string;
  /** What to do about it. */
  hint: string;
  /** Where. */
  place: PlaceView;
};

/** How much a finding matters. */
export type Severity = "note" | "warning" | "error";

/** A place in a plan, as exact as the finding allows. */
export type PlaceView = {
  /** The place in words. */
  words: string;
  /** Number of order of the appendix, from 1. */
  appendix: number | null;
  /** The block, target, appendix, domain or task. */
  item: ItemId | null;
  /** The field of the task. */
  field: TaskField | null;
};

/** A field in which something is being written. */
export type Suggest = {
  /** The plan. */
  plan: PlanId;
  /** The field. */
  field: TaskField;
  /** What is written so far. */
  words: string;
  /** How many at most. */
  limit: number;
};

/** A form of signature with the lines to begin with. */
export type FormLines = {
  /** The form. */
  form: SignatureForm;
  /** The lines above the name. */
  capacity: string[];
  /** The signer's post in the office, above the name; empty but for a consultative body. */
  post: string;
};

/** A plan file to read. */
export type Import = {
  /** The file. */
  path: string;
};

/** A plan file to write. */
export type ExportJson = {
  /** The plan. */
  plan: PlanId;
  /** The file. */
  path: string;
};

/** A file that was written. */
export type Written = {
  /** The file. */
  path: string;
};

/** The year that is asked about. */
export type Year = {
  /** The year. */
  year: number;
};

/** A report in the list of a year. */
export type ReportRow = {
  /** Its number in the book. */
  id: ReportId;
  /** What it reports on. */
  kind: ReportKind;
  /** The reporting year. */
  year: number;
  /** `Quý I/2026`. */
  name: string;
  /** First day of its window. */
  from: string;
  /** Last day of its window. */
  to: string;
  /** How far it has come. */
  stage: ReportStage;
  /** The same in words. */
  stage_words: string;
  /** The paper, once it was issued: `số 12/BC-UBND ngày 07/3/2026`; empty before. */
  paper: string;
};

/** The number of a report within a book, 1 to 2^53 - 1, given once and never used again. */
export type ReportId = number;

/** What a report reports on (NĐ 09/2019/NĐ-CP, Điều 4: định kỳ, chuyên đề, đột xuất). */
export type ReportKind = {
  periodic: ReportPeriod;
} | {
  thematic: string;
} | {
  ad_hoc: string;
};

/** A period of a reporting year: a month (`t1` to `t12`), a quarter (`q1` to `q4`), the first half (`h1`), nine months (`m9`) or the year (`y`). */
export type ReportPeriod = "t1" | "t2" | "t3" | "t4" | "t5" | "t6" | "t7" | "t8" | "t9" | "t10" | "t11" | "t12" | "q1" | "q2" | "q3" | "q4" | "h1" | "m9" | "y";

/** How far a report has come (`NĐ 09/2019/NĐ-CP` knows only sent or not; the steps between are those of an office). */
export type ReportStage = "draft" | "compiled" | "submitted" | "issued" | "correcting";

/** A report by its number. */
export type ReportAsked = {
  /** The report. */
  report: ReportId;
};

/** A report as it is edited. */
export type ReportView = {
  /** What the list shows of it. */
  row: ReportRow;
  /** The day of its facts; `None` before it was compiled. */
  taken_on: string | null;
  /** Whether that day lies before the last of its window, so that its figures are ước. */
  estimated: boolean;
  /** The outline that it follows. */
  outline: OutlineId;
  /** What the officer calls the outline. */
  outline_name: string;
  /** Number, date, addressees, signature. */
  head: ReportHead;
  /** Its sections with their paragraphs, in printed order. */
  sections: ReportSectionView[];
  /** How many differences wait to be settled. */
  offers: number;
  /** What is missing, as of today. */
  gaps: ReportGap[];
  /** What keeps it from being issued today; empty where nothing does or it is issued. */
  obstacles: IssueObstacle[];
  /** Its versions, the first one first. */
  versions: ReportVersionRow[];
  /** The correction that is under way. */
  correcting: UnderCorrection | null;
  /** Whether words and head may be changed. */
  open: boolean;
};

/** The name of an outline: `a-z`, `0-9` and `-`. */
export type OutlineId = string;

/** Head and foot of a report. */
export type ReportHead = {
  /** The issuing office as it is named on this paper. */
  office: Office;
  /** Trích yếu, printed bold below `BÁO CÁO`. */
  subject: string;
  /** Number, symbol, place and date. */
  issuance: Issuance;
  /** Kính gửi, a name each. */
  addressees: string[];
  /** Nơi nhận, a line each without the leading dash and without the closing mark. */
  recipients: string[];
  /** Who signs. */
  signature: Signature;
  /** What else the first page says about it. */
  marks?: PaperMarks;
};

/** A section of a report. */
export type ReportSectionView = {
  /** Its name in the outline. */
  key: SectionKey;
  /** `I`, `1`; empty for words without a heading. */
  number: string;
  /** Its title as printed; empty likewise. */
  title: string;
  /** 1 for `I.`, 2 for `1.`, 3 for `1.1.` */
  level: number;
  /** What the outline asks the officer to write here in own words; never printed. */
  hints: string[];
  /** Its paragraphs, those that were taken out among them. */
  blocks: ReportBlockView[];
};

/** The name of a section within an outline: words of `a-z`, `0-9` and `-` with dots between, such as `chi-dao.kiem-tra`. */
export type SectionKey = string;

/** A paragraph of a report. */
export type ReportBlockView = {
  /** Its number. */
  id: BlockId;
  /** What is printed. */
  text: string;
  /** How it stands to what the program writes. */
  standing: BlockStanding;
  /** What the program wrote; empty for the officer's own. */
  written: string;
  /** What the program would write now, where that is a difference to be settled; empty words where it would write nothing any more. */
  offered: string | null;
  /** How many rows of the book it was made from. */
  sources: number;
};

/** The number of a paragraph, unique within its report and never used again. */
export type BlockId = number;

/** How a paragraph stands to what the program would write. */
export type BlockStanding = "written" | "edited" | "own" | "removed";

/** Something that is missing before the report can go out. */
export type ReportGap = {
  /** Stable code: `gap.tasks_to_ask`, `gap.figures`, `gap.no_plan` … */
  code: string;
  /** One sentence: `Còn 3 nhiệm vụ thường xuyên chưa xác nhận trong kỳ.` */
  words: string;
  /** What the officer does about it. */
  hint: string;
  /** Whether the report must not be issued with it. */
  blocks: boolean;
  /** Where. */
  sources: ReportSource[];
};

/** A row of the book that a sentence was made from. */
export type ReportSource = {
  plan: PlanId;
} | {
  task: {
    /** The plan. */
    plan: PlanId;
    /** The task. */
    task: ItemId;
  };
} | {
  entry: {
    /** The plan. */
    plan: PlanId;
    /** The task. */
    task: ItemId;
    /** The entry. */
    entry: EntryId;
  };
} | {
  target: {
    /** The plan. */
    plan: PlanId;
    /** The target. */
    target: ItemId;
  };
} | {
  figure: FigureCode;
} | {
  row: {
    /** The register. */
    register: RegisterId;
    /** The row. */
    row: RowId;
  };
} | {
  document: EvidenceId;
};

/** The number of a progress entry: unique within a book, 1 to 2^53 - 1, given in the order of entering and never used again. */
export type EntryId = number;

/** A register: `sang-kien`. */
export type RegisterId = string;

/** A row of a register: unique among the rows of all registers of a book, 1 to 2^53 - 1. */
export type RowId = number;

/** The number of an evidence document (tài liệu kiểm chứng) within a book, 1 to 2^53 - 1. The rules of this crate only carry it. */
export type EvidenceId = number;

/** Something that keeps a plan from being issued. */
export type IssueObstacle = {
  /** Stable code, such as `version.no_number`. */
  code: string;
  /** What is missing. */
  message: string;
  /** What to do about it. */
  hint: string;
};

/** A version of a report. */
export type ReportVersionRow = {
  /** 1 for the report as first issued, then one more for every correction. */
  ordinal: number;
  /** The paper: `số 12/BC-UBND ngày 07/3/2026`. */
  paper: string;
  /** The day on the paper. */
  issued_on: string;
  /** Who signed. */
  signer: string;
  /** When it was recorded. */
  entered_at: string;
  /** Why it was corrected; empty for the first version. */
  reason: string;
  /** Its files. */
  files: ReportFileRow[];
};

/** A file of an issued report. */
export type ReportFileRow = {
  /** `docx`, `pdf`, `xlsx` or `signed`. */
  role: string;
  /** What the officer calls it: `Bản ký số, bản quét`. */
  label: string;
  /** Its name. */
  name: string;
  /** Its size in bytes. */
  bytes: number;
  /** Its SHA-256, hexadecimal. */
  sha256: string;
  /** Whether it is there and unchanged. */
  sound: boolean;
};

/** A correction under way. */
export type UnderCorrection = {
  /** Since when. */
  since: string;
  /** Why. */
  reason: string;
};

/** A report to be begun. */
export type NewReport = {
  /** What it reports on. */
  kind: ReportKind;
  /** The reporting year. */
  year: number;
  /** The days that it speaks of; needed for chuyên đề and đột xuất alone, whose year is the reporting year. */
  span: ReportSpan | null;
  /** The outline; absent: the one of the era. */
  outline: OutlineId | null;
};

/** What a report speaks of: its own days, and the reporting year in which they lie. `Quý III` of 581/BNV-CCHC is 15/6 to 14/9 and stands alone; `9 tháng` of some provinces is 15/12 to 14/9. In both a figure "from the beginning of the year" counts from 15/12. */
export type ReportSpan = {
  /** The days of the report itself. */
  period: Span;
  /** The whole reporting year, 15/12 of the year before to 14/12 unless the office says otherwise. */
  year: Span;
};

/** Days from one to another, both included; never empty. */
export type Span = {
  from: string;
  to: string;
};

/** A report that was begun. */
export type ReportCreated = {
  /** The report. */
  report: ReportId;
  /** What was done. */
  label: string;
  /** Where the book stands. */
  book: BookState;
};

/** What a compilation did. */
export type CompiledReport = {
  /** The day of its facts. */
  taken_on: string;
  /** How many paragraphs are new. */
  added: number;
  /** How many that nobody had touched have other words now. */
  changed: number;
  /** How many that nobody had touched are gone. */
  gone: number;
  /** How many differences wait to be settled. */
  offers: number;
  /** What is missing. */
  gaps: ReportGap[];
  /** What was done. */
  label: string;
  /** Where the book stands. */
  book: BookState;
};

/** Edits of a report. */
export type EditReport = {
  /** The report. */
  report: ReportId;
  /** The edits, all in one step of the history or none. */
  edits: ReportEdit[];
  /** The operation that this one goes on with, as an earlier answer named it. */
  joins: number | null;
};

/** A change that the officer makes. */
export type ReportEdit = {
  set_text: {
    /** The paragraph. */
    block: BlockId;
    /** The words. */
    text: string;
  };
} | {
  add: {
    /** The section. */
    section: SectionKey;
    /** The paragraph that it follows; `None` for the first of the section. */
    after: BlockId | null;
    /** The words. */
    text: string;
  };
} | {
  remove: {
    /** The paragraph. */
    block: BlockId;
  };
} | {
  restore: {
    /** The paragraph. */
    block: BlockId;
  };
} | {
  move: {
    /** The paragraph. */
    block: BlockId;
    /** The paragraph that it follows then; `None` for the first of the section. */
    after: BlockId | null;
  };
} | {
  accept: {
    /** The paragraph. */
    block: BlockId;
  };
} | {
  keep: {
    /** The paragraph. */
    block: BlockId;
  };
};

/** A report after edits. */
export type EditedReport = {
  /** The report. */
  view: ReportView;
  /** What was done. */
  label: string;
  /** The operation in the history; `None` when nothing was changed. */
  op: number | null;
  /** Where the book stands. */
  book: BookState;
};

/** Another head of a report. */
export type SetReportHead = {
  /** The report. */
  report: ReportId;
  /** The head. */
  head: ReportHead;
  /** The operation that this one goes on with. */
  joins: number | null;
};

/** What was done to a report. */
export type ReportDone = {
  /** What was done, as history names it. */
  label: string;
  /** How far the report has come; `None` when it is gone. */
  stage: ReportStage | null;
  /** Where the book stands. */
  book: BookState;
};

/** A paragraph of a report. */
export type BlockSources = {
  /** The report. */
  report: ReportId;
  /** The paragraph. */
  block: BlockId;
};

/** A row of the book that a paragraph was made from. */
export type ReportSourceRow = {
  /** Which. */
  source: ReportSource;
  /** What kind of thing it is: `Nhiệm vụ`, `Số liệu`. */
  kind: string;
  /** What it is called. */
  title: string;
  /** What it says now: the state of a task, the value of a figure. */
  detail: string;
};

/** A report to be issued. */
export type IssueReport = {
  /** The report. */
  report: ReportId;
  /** Số, 1 or more. */
  number: number;
  /** The day on the paper. */
  date: string;
  /** Who signed; absent: as the head says. */
  signer: string | null;
};

/** An issued report to be corrected. */
export type CorrectReport = {
  /** The report. */
  report: ReportId;
  /** Why. */
  reason: string;
};

/** The paper with the signature on it, scanned or signed digitally. */
export type AttachSigned = {
  /** The report. */
  report: ReportId;
  /** The version. */
  ordinal: number;
  /** The PDF file, or a picture of the page. */
  path: string;
};

/** A file of an issued report. */
export type OpenReportFile = {
  /** The report. */
  report: ReportId;
  /** The version. */
  ordinal: number;
  /** `docx`, `pdf`, `xlsx` or `signed`. */
  role: string;
};

/** A version of a report against the book as it is today. */
export type ReportDifferenceOf = {
  /** The report. */
  report: ReportId;
  /** The version; absent: the last one. */
  ordinal: number | null;
};

/** One difference between what was sent and what the book says now. */
export type ReportChange = {
  /** Where: the title of a section, or the code and name of a figure. */
  place: string;
  /** As it was when the report was issued; empty for what was not there. */
  then: string;
  /** As the book has it now; empty for what is gone. */
  now: string;
};

/** The calendar of the reports of a year. */
export type ReportCalendarView = {
  /** The year. */
  year: number;
  /** What is owed, in the order of the days of sending. */
  lines: ReportCalendarLine[];
  /** Reports of the year that no scheme asks for: chuyên đề, đột xuất, periods switched off. */
  others: OtherReport[];
  /** What presses today, as on the overview of the year. */
  reminders: ReportReminder[];
  /** Whether the days off of the year are the announced ones; days of sending may still move otherwise. */
  confirmed: boolean;
};

/** A report that is owed. */
export type ReportCalendarLine = {
  /** Its period. */
  period: ReportPeriod;
  /** `Quý I/2026`. */
  name: string;
  /** First day of its window. */
  from: string;
  /** Last day of its window, on which its figures are closed. */
  to: string;
  /** The day by which it is to be sent. */
  send_by: string;
  /** Whether that is before the last day of its window, so that the rest is ước. */
  estimated: boolean;
  /** The scheme that asks for it. */
  scheme: string;
  /** The report, once it was begun. */
  made: ReportMade | null;
  /** Where it stands. */
  urgency: ReportUrgency;
  /** The same in words: `Còn 6 ngày`, `Chậm 3 ngày`, `Đã gửi đúng hạn`. */
  standing: string;
};

/** A report that was begun, in a list of what is owed. */
export type ReportMade = {
  /** The report. */
  report: ReportId;
  /** How far it has come. */
  stage: ReportStage;
  /** The same in words. */
  stage_words: string;
  /** Its first paper, once it was issued: `số 12/BC-UBND ngày 07/3/2026`; empty before. */
  paper: string;
};

/** How much a report presses. */
export type ReportUrgency = "sent" | "sent_late" | "ahead" | "open" | "soon" | "late" | "before_book";

/** A report that no scheme asks for. */
export type OtherReport = {
  /** `chuyên đề: …`, `9 tháng năm 2026`. */
  name: string;
  /** First day of its window. */
  from: string;
  /** Last day of its window. */
  to: string;
  /** The report. */
  made: ReportMade;
};

/** A report of which the officer is reminded. */
export type ReportReminder = {
  /** Its period. */
  period: ReportPeriod;
  /** Its year. */
  year: number;
  /** `Quý I/2026`. */
  name: string;
  /** The day by which it is to be sent. */
  send_by: string;
  /** The report, once it was begun. */
  made: ReportMade | null;
  /** Whether its day is over. */
  late: boolean;
  /** `Còn 6 ngày`, `Chậm 3 ngày`. */
  standing: string;
  /** All of it: `Báo cáo Quý I/2026: gửi trước 17/3/2026, còn 6 ngày`. */
  words: string;
};

/** A scheme in the list. */
export type ReportSchemeRow = {
  /** The scheme as the office keeps it. */
  scheme: ReportScheme;
  /** Whether one of its id came with the program. */
  shipped: boolean;
  /** Whether the office has made it something of its own. */
  own: boolean;
  /** Whether it holds today. */
  holds: boolean;
  /** The periods of its reports, in its order. */
  periods: ReportSchemePeriod[];
};

/** The periodic reports that an office owes in a time (chế độ báo cáo định kỳ). */
export type ReportScheme = {
  /** `a-z`, `0-9` and `-`. */
  id: string;
  /** Its name, such as `Từ 01/7/2025 (hai cấp)`. */
  name: string;
  /** The papers that say so. */
  source: string;
  /** First day on which it holds; `None` since ever. */
  valid_from?: string | null;
  /** Last day; `None` until further notice. */
  valid_to?: string | null;
  /** On which day of each month the figures are closed; the 14th unless the office's superior asks for another one (NĐ 09/2019/NĐ-CP, Điều 12). */
  closes: ClosingDays;
  /** Kính gửi of its reports, in which `{superior}` stands for the superior of the office and `{superior_place}` for what that governs: `tỉnh Hà Tĩnh`. */
  addressees: string[];
  /** The reports, those not owed here switched off; what is not named is not owed. */
  reports: ReportRule[];
};

/** On which day of each month the figures of the reports are closed. It is said of months and not of reports, so that a quarter and a half year that end together have the same last day, and no day is reported twice or never. */
export type ClosingDays = {
  /** The day, 1 to 31; months that are shorter close on their last day, so that 31 makes calendar months. */
  day: number;
  /** Months that close on another day, each once: an office whose superior wants the figures of Quý I by 10/3 closes March on the 10th. */
  months?: MonthClosing[];
};

/** A month that closes on a day of its own. */
export type MonthClosing = {
  /** The month, 1 to 12. */
  month: number;
  /** The day, 1 to 31. */
  day: number;
};

/** One report of a scheme. */
export type ReportRule = {
  /** Its period. */
  period: ReportPeriod;
  /** Whether the office owes it. */
  on: boolean;
  /** When it is to be sent. */
  send: SendRule;
  /** What a day off does to the day of sending. */
  shift: Shift;
};

/** When a report is to be sent. */
export type SendRule = {
  working_days_after_closing: number;
} | {
  day: {
    /** The day, 1 to 31; the last one of a shorter month. */
    day: number;
    /** The month, 1 to 12. */
    month: number;
  };
};

/** What a day off (weekend, holiday) does to a day. */
export type Shift = "before" | "after" | "stays";

/** A period of a scheme. */
export type ReportSchemePeriod = {
  /** The period. */
  period: ReportPeriod;
  /** `Quý I`, `6 tháng đầu năm`. */
  name: string;
  /** Its last month, 1 to 12: the one whose closing ends it. */
  month: number;
};

/** A scheme to be kept. */
export type SaveReportScheme = {
  /** The scheme; the one of its id is replaced. */
  scheme: ReportScheme;
};

/** A scheme by its id. */
export type ReportSchemeById = {
  /** Its id. */
  id: string;
};

/** An outline in the list. */
export type OutlineRow = {
  /** The outline, as reports follow it. */
  outline: ReportOutline;
  /** Whether one of its id came with the program. */
  shipped: boolean;
  /** Whether the office keeps one of its own of this id. */
  own: boolean;
};

/** An outline. */
export type ReportOutline = {
  /** Its name. */
  id: OutlineId;
  /** Counted up with every change that the office makes to its own copy, from 1. */
  version: number;
  /** What the officer calls it. */
  name: string;
  /** The papers that it follows. */
  source?: string;
  /** First day whose reports it is offered for; `None` since ever. */
  valid_from?: string | null;
  /** Last day; `None` until further notice. */
  valid_to?: string | null;
  /** Trích yếu: the first wording that can be said. */
  subject: OutlineWording[];
  /** The sections in printed order. What stands before the first heading and after the last are sections without a title. */
  sections: OutlineSection[];
};

/** Words with slots (`{so:3.5.1}`), said when all conditions hold and every slot outside of brackets is known. */
export type OutlineWording = {
  /** The conditions. */
  when?: OutlineCondition[];
  /** The words. */
  words: string;
};

/** What must hold. Slots are written without braces: `so:3.5.1`. */
export type OutlineCondition = {
  known: string;
} | {
  positive: string;
} | {
  zero: string;
} | {
  plan: boolean;
} | {
  apart: boolean;
} | {
  early: boolean;
};

/** A section. Its number is counted, so that what is switched off leaves no hole: `I` at level 1, `1` at level 2, `1.1` at level 3. */
export type OutlineSection = {
  /** Its name. */
  key: SectionKey;
  /** Its title as printed, with slots; empty for words without a heading. What fills the slots of a title in capitals is in capitals too. */
  title?: string;
  /** 1 for `I.`, 2 for `1.`, 3 for `1.1.` */
  level: number;
  /** The periods whose reports have it; empty for all reports. */
  periods?: ReportPeriod[];
  /** Switched off by the office. */
  off?: boolean;
  /** What stands below the heading, in order. */
  pieces?: OutlinePiece[];
};

/** A piece of a section. */
export type OutlinePiece = {
  /** Its name. */
  key: PieceKey;
  /** The periods whose reports have it; empty for all reports. */
  periods?: ReportPeriod[];
  /** Switched off by the office. */
  off?: boolean;
  /** What it writes. */
  write: OutlineWrite;
};

/** The name of a piece within its section: `a-z`, `0-9` and `-`. The sentences that it makes are named by it, so it stays when words change. */
export type PieceKey = string;

/** What a piece writes. */
export type OutlineWrite = {
  sentence: OutlineWording[];
} | {
  list: OutlineList;
} | {
  own: string;
};

/** A list: a sentence that leads it, and a line each. */
export type OutlineList = {
  /** Of what. */
  of: OutlineListOf;
  /** The sentence before the lines, where it has one; `{so-dong}` is their number. */
  lead?: OutlineWording[];
  /** The words of one line; empty where the sentence before them is all that is printed. */
  line?: string;
  /** What is said where there is no line. */
  none?: OutlineWording[];
};

/** What a list is of. */
export type OutlineListOf = {
  tasks: {
    /** Which. */
    which: OutlineTasks;
    /** Of these domains; empty for all. */
    domains?: DomainCode[];
    /** Of the domains that no other list of this outline with the same `which` names. */
    rest?: boolean;
  };
} | {
  rows: {
    /** The register. */
    register: RegisterId;
    /** Those that this count of the window counts; those dated in the window where none is named. */
    count?: CountId | null;
    /** One line for the rows that are alike in this column; rows without it are left out. */
    by?: ColumnId | null;
  };
} | {
  targets: OutlineTargets;
} | "versions";

/** Which tasks. */
export type OutlineTasks = "done" | "running" | "done_late" | "late" | "excused" | "reasons" | "next" | "continuous";

/** A count of a register: `so-don-vi`. */
export type CountId = string;

/** A column of a register: `ngay-kiem-tra`. */
export type ColumnId = string;

/** Which targets. */
export type OutlineTargets = "reached" | "missed" | "unknown";

/** An outline as the office wants it. */
export type SaveOutline = {
  /** The outline; one of the same id is replaced. */
  outline: ReportOutline;
};

/** An outline by its name. */
export type OutlineById = {
  /** Its id. */
  id: OutlineId;
};

/** A report to be written, and in which form. */
export type ReportNameOf = {
  /** What is to be written. */
  what: ReportPrintout;
  /** In which form. */
  form: Form;
};

/** Which paper of a report. */
export type ReportPrintout = {
  /** The report. */
  report: ReportId;
  /** Which version, as it was issued; absent: as the report stands. */
  version: number | null;
  /** How much of it. */
  part: ReportPart;
  /** Whether number and date stay blank in the lines of the appendices, as on an electronic paper (`NĐ 30/2020, Phụ lục I, III.1.c`). */
  electronic: boolean;
};

/** How much of a report. A workbook holds tables, so the whole report is its appendices there. */
export type ReportPart = "whole" | "tables";

/** A kind of file in which a paper goes out. */
export type Form = "docx" | "pdf" | "xlsx";

/** A proposed name. */
export type FileName = {
  /** The name with its ending, legal on Windows. */
  file_name: string;
};

/** The pages of a paper, and where on them its items begin. */
export type PagesView = {
  /** The pages in print order. */
  pages: PageRow[];
  /** Where paragraphs, domains and tasks begin, in print order. */
  places: PlaceRow[];
  /** What the layout has no place for. */
  omissions: OmissionRow[];
};

/** A page. */
export type PageRow = {
  /** Which part of the paper with page numbers of its own it belongs to, from 1. */
  section: number;
  /** What that part is called, such as `Phụ lục II`. */
  section_name: string;
  /** Its place among the pages of its part, from 1. */
  place: number;
  /** Width of the paper in mm. */
  width_mm: number;
  /** Height of the paper in mm. */
  height_mm: number;
  /** Pages with the same print look the same. */
  print: string;
};

/** Where an item of the plan, or a paragraph of the report, begins. */
export type PlaceRow = {
  /** The item, or the number of the paragraph. */
  item: ItemId;
  /** The page, from 0. */
  page: number;
  /** From the upper edge of the paper in mm. */
  top_mm: number;
};

/** A field that some tasks fill and the printing does not show. */
export type OmissionRow = {
  /** Number of order of the appendix, from 1. */
  appendix: number;
  /** The field. */
  field: TaskField;
  /** What the officer calls it. */
  name: string;
  /** Why it is not shown. */
  reason: Reason;
  /** In how many tasks it is filled. */
  tasks: number;
};

/** Why a field is not shown. */
export type Reason = "no_column" | "draft_only" | "renumbered";

/** A report to be written, and where to. */
export type WriteReport = {
  /** What is to be written. */
  what: ReportPrintout;
  /** The file; its ending says the form: `.docx`, `.pdf`, `.xlsx`. */
  path: string;
};

/** A file that was written. */
export type Exported = {
  /** The file. */
  path: string;
  /** What the layout has no place for. */
  omissions: OmissionRow[];
};

/** A report to be written in every form, and where the folder is to be. */
export type WriteReportFolder = {
  /** What is to be written. */
  what: ReportPrintout;
  /** The folder in which the new one is made. */
  parent: string;
};

/** A folder that was written. */
export type ExportedFolder = {
  /** The new folder. */
  path: string;
  /** The names of the files in it. */
  files: string[];
  /** What the layout has no place for. */
  omissions: OmissionRow[];
};

/** A paper that was handed on to be printed. */
export type PrintedPaper = {
  /** How far it went. */
  how: Printed;
};

/** How far a paper went on its way to the printer. */
export type Printed = "sent" | "opened";

/** The versions of a plan and what can be done about them. */
export type PlanVersions = {
  /** Where the plan stands. */
  standing: PlanStanding;
  /** Whether its text stays as it is. */
  locked: boolean;
  /** Its versions, the first one first. */
  versions: VersionRow[];
  /** The adjustment that is under way. */
  amending: UnderAmendment | null;
  /** What keeps the text from being issued today; empty for a locked plan. */
  missing: IssueObstacle[];
  /** How many findings say that the paper contradicts itself: worth a look before issuing. */
  serious_findings: number;
  /** How many appendices would be frozen. */
  appendices: number;
  /** How many task rows would be frozen. */
  tasks: number;
  /** The names of the layouts that would be frozen. */
  layouts: string[];
};

/** A version. */
export type VersionRow = {
  /** 1 for the plan as first issued, then one more for every adjustment. */
  ordinal: number;
  /** The paper: `số 24/KH-UBND ngày 25/01/2022`. */
  paper: string;
  /** Số. */
  number: number;
  /** Ký hiệu. */
  symbol: string;
  /** The day on the paper, from which on the version is in force. */
  issued_on: string;
  /** Who signed. */
  signer: string;
  /** Why the plan was adjusted; empty for the first version. */
  reason: string;
  /** When it was recorded. */
  entered_at: string;
  /** How many changes it has to the version before; `None` for the first. */
  changes: number | null;
};

/** An adjustment under way. */
export type UnderAmendment = {
  /** Since when. */
  since: string;
  /** Why. */
  reason: string;
  /** How many changes the text has by now to the last version. */
  changes: number;
};

/** Two texts of a plan. */
export type VersionsCompared = {
  /** The plan. */
  plan: PlanId;
  /** The older version. */
  from: number;
  /** The newer version; `None` for the text as it stands. */
  to: number | null;
};

/** One change between two texts of a plan. The old words are `head`, `before` and `tail` together, the new ones `head`, `after` and `tail`. */
export type ChangeRow = {
  /** The change in one sentence. */
  sentence: string;
  /** The place in words: `Phụ lục I, dòng II.3`. */
  place: string;
  /** Number of order of the appendix, from 1. */
  appendix: number | null;
  /** The number of the row: `II.3`; empty outside the tables. */
  number: string;
  /** The block, target, appendix, domain or task. */
  item: ItemId | null;
  /** The field of the task. */
  field: TaskField | null;
  /** What became of it. */
  kind: ChangeKind;
  /** What it is: `thời gian hoàn thành`, `dòng`. */
  what: string;
  /** The words that both begin with. */
  head: string;
  /** The words that only the old text has. */
  before: string;
  /** The words that only the new text has. */
  after: string;
  /** The words that both end with. */
  tail: string;
};

/** What became of something. */
export type ChangeKind = "changed" | "added" | "removed" | "moved" | "merged" | "split";

/** An issued plan to be opened for editing. */
export type AmendPlan = {
  /** The plan. */
  plan: PlanId;
  /** Why it is adjusted. */
  reason: string;
};

/** Which board is asked for. */
export type BoardAsked = {
  /** The plan. */
  plan: PlanId;
  /** The day; `None` is today. */
  on: string | null;
  /** With what was known in the evening of this day; `None` is all that is known. */
  known_on: string | null;
  /** The report period, in which the day must lie; `None` is the quarter in which the office reports the day. */
  period: Period | null;
};

/** A report period, both ends included. */
export type Period = {
  /** First day. */
  from: string;
  /** Last day: the closing of the figures. */
  to: string;
};

/** The progress of a plan on one day. */
export type TrackingBoard = {
  /** The plan. */
  plan: PlanId;
  /** Its title: trích yếu. */
  title: string;
  /** Its years as printed. */
  years: string;
  /** Which version was in force; `None` while none was issued. */
  ordinal: number | null;
  /** Whether anything can be reported: the plan was issued. */
  issued: boolean;
  /** Of which day, with what knowledge, and within which period work without a due day is asked about. */
  as_of: AsOf;
  /** From how many days before the last good day a task is `Sắp đến hạn`. */
  soon_days: number;
  /** The rows in printed order, parents among them. */
  rows: TrackingRow[];
  /** The domain rows of the top level, in printed order. */
  sections: TrackingSection[];
  /** The states of all rows that count. */
  counts: StateCounts;
  /** The same by lead, in the order of first mention. */
  leads: NameCounts[];
  /** The same by who answers for a task: officers, and names behind which none stands. */
  duties: Duty[];
  /** What is late, the latest first; milestones too. */
  overdue: TrackingDue[];
  /** What is due soon, the nearest first; milestones too. */
  due_soon: TrackingDue[];
  /** What is still to be done by a day that is not over, the nearest first; milestones too, and what is due soon is among it. */
  upcoming: TrackingDue[];
  /** What must be asked in the period, in printed order, with what was answered. */
  asks: TrackingAsk[];
  /** Days that officers set, over or near, the nearest first. */
  reminders: TrackingDue[];
  /** Entries that stand nowhere in this version: their task or instance is gone. */
  strays: EntryId[];
};

/** Of which day a picture is taken, and with what knowledge. */
export type AsOf = {
  /** The day: what happened later does not count. */
  day: string;
  /** What was entered later does not count, corrections included; absent: all that is known. */
  known_at?: string | null;
  /** The period within which work without a due day must be answered for; it holds the day. */
  period: Period;
};

/** A row of the plan. */
export type TrackingRow = {
  /** The task. */
  task: ItemId;
  /** Number of order of its appendix, from 1. */
  appendix: number;
  /** The domain row at the top level. */
  section: ItemId;
  /** 0 for a task, 1 for a sub-task, and so on. */
  depth: number;
  /** TT as printed; empty where none is. */
  number: string;
  /** What is to be done. */
  words: string;
  /** Kết quả, sản phẩm. */
  product: string;
  /** Chủ trì. */
  lead: string;
  /** Công chức tham mưu. */
  adviser: string;
  /** The words of the deadline. */
  deadline: string;
  /** Whether the row counts; a parent does not, its sub-tasks do. */
  counted: boolean;
  /** The state. */
  state: TaskState;
  /** The state with its days: `Quá hạn 12 ngày`. */
  state_vi: string;
  /** Days left of the instance that gives the row its state; negative: too late. */
  days_left: number | null;
  /** How far the row is, in percent. */
  percent: number | null;
  /** How many documents prove it, as of now. */
  documents: number;
  /** What the deadline asks for. */
  instances: TrackingInstance[];
};

/** What a task or one instance of it is in, on the day of a picture. The first six are those of work with a due day. Work without one is never late; it is asked about in every period, and closed at the end of the year. */
export type TaskState = "done_on_time" | "done_late" | "in_progress" | "due_soon" | "overdue" | "not_yet" | "done" | "answered" | "to_ask" | "dropped" | "excused";

/** One thing that a deadline asks for. */
export type TrackingInstance = {
  /** Which one it is, for entries to name. */
  key: InstanceKey;
  /** In the officer's words: `hạn 30/9/2022`. */
  label: string;
  /** What it is. */
  kind: InstanceKind;
  /** Its state. */
  state: TaskState;
  /** The state with its days. */
  state_vi: string;
  /** Calendar days left; negative: too late. */
  days_left: number | null;
  /** First day on which the work may begin. */
  start: string | null;
  /** The due day as written. */
  due: string | null;
  /** The last day in time. */
  last_good_day: string | null;
  /** Why there is no due day. */
  asked: AskReason | null;
  /** Whether the officer should confirm how the words were understood. */
  doubtful: boolean;
  /** The day that an officer set. */
  internal: string | null;
  /** The day on which it was finished or closed otherwise. */
  closed_on: string | null;
  /** How far it is, in percent. */
  percent: number | null;
  /** The last entry that counts. */
  last_entry: EntryId | null;
};

/** Names an instance within its task: `2022-09-30` (the due day as written), `event`, `asked`, with the place of the item before it in a cell of several: `2/asked`, `1.2/2019-03-31`. It stays while the words of the deadline stay. When they change, days that are still asked for keep what was entered for them. */
export type InstanceKey = string;

/** What an instance is. */
export type InstanceKind = "dated" | "milestone" | "recurring" | "asked_every_period";

/** Why an instance has no due day. */
export type AskReason = "continuous" | "by_plan" | "by_rule" | "conditional" | "on_request" | "event" | "with_report" | "no_end" | "no_dates" | "not_written" | "not_understood";

/** A domain row of the top level. */
export type TrackingSection = {
  /** The domain row. */
  id: ItemId;
  /** Number of order of its appendix, from 1. */
  appendix: number;
  /** Its number as printed: `I`. */
  number: string;
  /** Its title as printed. */
  title: string;
  /** Which domain of the catalogue it is. */
  code: DomainCode | null;
  /** The states of its rows that count, sub-domains included. */
  counts: StateCounts;
};

/** How many tasks are in which state. Only rows without sub-tasks count. */
export type StateCounts = {
  /** Hoàn thành đúng hạn. */
  done_on_time: number;
  /** Hoàn thành chậm. */
  done_late: number;
  /** Đang thực hiện. */
  in_progress: number;
  /** Sắp đến hạn. */
  due_soon: number;
  /** Quá hạn. */
  overdue: number;
  /** Chưa đến kỳ. */
  not_yet: number;
  /** Hoàn thành, không có hạn. */
  done: number;
  /** Không có hạn, đã báo trong kỳ. */
  answered: number;
  /** Không có hạn, chưa báo trong kỳ. */
  to_ask: number;
  /** Không phải thực hiện. */
  dropped: number;
  /** Không hoàn thành vì lý do khách quan. */
  excused: number;
};

/** The counts of one name. */
export type NameCounts = {
  /** The name as first written; empty for tasks where none is. */
  name: string;
  /** Its tasks, in printed order. */
  tasks: ItemId[];
  /** Its counts. */
  counts: StateCounts;
};

/** The tasks of one officer, or of a name that no officer stands behind. */
export type Duty = {
  /** The officer; absent for a body, or a name that the catalogue does not know. */
  officer?: string | null;
  /** The name as first written in a cell; empty for tasks where none is. */
  name: string;
  /** The tasks, in printed order, parents with a deadline of their own among them. */
  tasks: ItemId[];
  /** The states of the tasks; parents do not count. */
  counts: StateCounts;
};

/** A line of a list of days: late, due soon, to be reminded of. */
export type TrackingDue = {
  /** The plan. */
  plan: PlanId;
  /** The task. */
  task: ItemId;
  /** TT as printed. */
  number: string;
  /** What is to be done. */
  words: string;
  /** Kết quả, sản phẩm. */
  product: string;
  /** Which instance of the deadline. */
  instance: InstanceKey;
  /** The instance in the officer's words. */
  label: string;
  /** Chủ trì. */
  lead: string;
  /** Công chức tham mưu. */
  adviser: string;
  /** The state of the instance with its days: `Quá hạn 12 ngày`. */
  state_vi: string;
  /** The last good day; of a reminder the day that was set. */
  last_good_day: string;
  /** The last day in time on which the office works. */
  act_by: string;
  /** Calendar days left, 0 on the last good day; negative: days too late. */
  days_left: number;
  /** The same in working days. */
  working_days_left: number;
};

/** A question of the period. */
export type TrackingAsk = {
  /** The plan. */
  plan: PlanId;
  /** The task. */
  task: ItemId;
  /** TT as printed. */
  number: string;
  /** What is to be done. */
  words: string;
  /** Kết quả, sản phẩm. */
  product: string;
  /** Which instance of the deadline. */
  instance: InstanceKey;
  /** The instance in the officer's words. */
  label: string;
  /** Why it has no due day. */
  reason: AskReason;
  /** Chủ trì. */
  lead: string;
  /** Công chức tham mưu. */
  adviser: string;
  /** The state in words. */
  state_vi: string;
  /** The entry that answers; `None`: still to be asked. */
  answer: EntryId | null;
  /** Whether nothing more is expected of it. */
  closed: boolean;
};

/** Reports of officers. */
export type NewEntries = {
  /** The plan. */
  plan: PlanId;
  /** The reports, entered all or none. */
  entries: NewEntry[];
};

/** What an officer enters: an [`Entry`] before the book gave it its number and its time. */
export type NewEntry = {
  /** The task. */
  task: ItemId;
  /** Which instance of its deadline. */
  instance: InstanceKey;
  /** The day on which it happened; not in the future. */
  on: string;
  /** The state that is reported. */
  state: Reported;
  /** How far the work is, 0 to 100 percent, where it is said. */
  percent?: number | null;
  /** What was done, or why not, in the officer's words. */
  done: string;
  /** Who reports it. */
  by: string;
  /** The entry that this one puts right. */
  supersedes?: EntryId | null;
};

/** The state that an officer reports. */
export type Reported = "not_started" | "in_progress" | "done" | "nothing_arose" | "dropped" | "excused" | "withdrawn";

/** What was entered. */
export type EnteredProgress = {
  /** What was done. */
  label: string;
  /** The numbers of the new entries, in the order in which they were given. */
  entries: EntryId[];
  /** Where the book stands. */
  book: BookState;
};

/** A task of a plan. */
export type TaskAsked = {
  /** The plan. */
  plan: PlanId;
  /** The task. */
  task: ItemId;
};

/** One report about a task. */
export type TrackingEntry = {
  /** Its number. */
  id: EntryId;
  /** The task. */
  task: ItemId;
  /** Which instance of the deadline. */
  instance: InstanceKey;
  /** The instance in the officer's words. */
  label: string;
  /** The day on which it happened. */
  on: string;
  /** When it was entered. */
  entered_at: string;
  /** What was reported. */
  state: Reported;
  /** The same in words. */
  state_vi: string;
  /** How far the work was, in percent. */
  percent: number | null;
  /** What was done. */
  done: string;
  /** Who reported it. */
  by: string;
  /** The entry that it puts right. */
  supersedes: EntryId | null;
  /** The entry that put it right. */
  superseded_by: EntryId | null;
  /** Whether it counts: nothing put it right, and it takes nothing back. */
  counts: boolean;
};

/** A day of which an officer wants to be reminded. */
export type SetReminder = {
  /** The plan. */
  plan: PlanId;
  /** The task. */
  task: ItemId;
  /** Which instance of its deadline. */
  instance: InstanceKey;
  /** The day; `None` takes it away. */
  day: string | null;
};

/** Which documents are wanted. */
export type EvidenceFilter = {
  /** Words that a document holds, with or without accents; empty for all. */
  words: string;
};

/** A document in a list. */
export type EvidenceRow = {
  /** Its number in the book. */
  id: EvidenceId;
  /** Số, ký hiệu; may be empty. */
  number: string;
  /** Date of issue. */
  date: string | null;
  /** Who issued it; may be empty. */
  agency: string;
  /** Trích yếu; may be empty. */
  subject: string;
  /** The document as a report names it. */
  name: string;
  /** Its file; `None` for paper in a folder of the office. */
  file: EvidenceFileRow | null;
  /** What it proves. */
  links: EvidenceTarget[];
  /** What is worth a look: a number without its agency, a date to come. */
  notes: EvidenceNote[];
};

/** The file of a document. */
export type EvidenceFileRow = {
  /** The name that it came with. */
  name: string;
  /** Its size in bytes. */
  bytes: number;
  /** Whether it is there, by name and size. */
  state: EvidenceFileState;
};

/** How the file of a document is found. */
export type EvidenceFileState = "there" | "missing" | "changed";

/** Something that a document proves, in words. */
export type EvidenceTarget = {
  /** What it is. */
  link: EvidenceLink;
  /** What it says. */
  words: string;
  /** Where it stands: a domain and a plan, a register. */
  place: string;
};

/** What a document proves. */
export type EvidenceLink = {
  task: {
    /** The plan. */
    plan: PlanId;
    /** The task. */
    task: ItemId;
  };
} | {
  criterion: CriterionId;
} | {
  row: {
    /** The register. */
    register: RegisterId;
    /** The row. */
    row: RowId;
  };
} | {
  figure: FigureCode;
};

/** A criterion of a criteria set: unique in its book, 1 to 2^53 - 1. Printed codes change from set to set, identities do not. */
export type CriterionId = number;

/** Something about a document that is worth a look, and no refusal. */
export type EvidenceNote = {
  /** The member that it is about: `agency`, `date`. */
  member: string;
  /** What the officer reads. */
  words: string;
};

/** What is proved. */
export type EvidenceOf = {
  /** A task, a row of a register, a figure. */
  link: EvidenceLink;
};

/** Which things a document may be tied to. */
export type TargetFilter = {
  /** Words that they hold, with or without accents; empty for all. */
  words: string;
};

/** Files that are to be documents. */
export type AddEvidenceFiles = {
  /** Where they are. */
  paths: string[];
  /** What their documents prove. */
  links: EvidenceLink[];
  /** Whether a file that a document has already is the file of another one, too. */
  twins: boolean;
};

/** What came of files. */
export type EvidenceIntake = {
  /** Each file, in the order in which they were named. */
  files: IntakeRow[];
  /** What was done. */
  label: string;
  /** Where the book stands. */
  book: BookState;
};

/** What came of one file. */
export type IntakeRow = {
  /** Its name without a folder. */
  name: string;
  /** Where it was. */
  path: string;
  /** What came of it. */
  outcome: IntakeOutcome;
  /** The document that has it; `None` where it was refused. */
  id: EvidenceId | null;
  /** That document as a report names it; what is wrong with the file where it was refused. */
  words: string;
  /** What the officer can do next; empty where nothing is to be done. */
  hint: string;
  /** The code of a refusal. */
  code: string | null;
};

/** What came of a file. */
export type IntakeOutcome = "taken" | "there" | "refused";

/** A document without a file. */
export type NewEvidence = {
  /** What it says of itself. */
  words: EvidenceWords;
  /** What it proves. */
  links: EvidenceLink[];
};

/** What a document says of itself. */
export type EvidenceWords = {
  /** Số, ký hiệu; may be empty. */
  number: string;
  /** Date of issue, or the day that it was made. */
  date: string | null;
  /** Who issued it; may be empty. */
  agency: string;
  /** Trích yếu, or what it shows; may be empty where there is a number. */
  subject: string;
};

/** A document that is new in the book. */
export type EvidenceCreated = {
  /** The document. */
  id: EvidenceId;
  /** What was done. */
  label: string;
  /** Where the book stands. */
  book: BookState;
};

/** A document as it is written now. */
export type SaveEvidence = {
  /** The document. */
  id: EvidenceId;
  /** What it says of itself. */
  words: EvidenceWords;
  /** The operation that this one goes on with, as an earlier answer named it: one visit to a field is one step of the history. */
  joins: number | null;
};

/** What a document says of itself was kept. */
export type EvidenceSaved = {
  /** What was done. */
  label: string;
  /** The operation in the history; `None` when nothing was changed. */
  op: number | null;
  /** Where the book stands. */
  book: BookState;
};

/** A document, and another file for it. */
export type PutEvidenceFile = {
  /** The document. */
  id: EvidenceId;
  /** Where the file is. */
  path: string;
};

/** Documents by their numbers. */
export type EvidenceByIds = {
  /** The documents. */
  ids: EvidenceId[];
};

/** A document and what it proves. */
export type EvidenceTie = {
  /** The document. */
  id: EvidenceId;
  /** What it proves. */
  link: EvidenceLink;
};

/** A document by its number. */
export type EvidenceById = {
  /** The document. */
  id: EvidenceId;
};

/** It was handed to the system. */
export type Opened = Record<string, never>;

/** The registers as they stand in a year. */
export type RegistersOf = {
  /** The year. */
  year: number;
};

/** A register in the list. */
export type RegisterRow = {
  /** Its identity. */
  id: RegisterId;
  /** The name on its cover. */
  name: string;
  /** The name on a tab. */
  short: string;
  /** What belongs into it, and what does not. */
  description: string;
  /** What one row is, for sentences. */
  row_name: string;
  /** The body that keeps it. */
  body: string;
  /** Its columns from left to right. */
  columns: RegisterColumnRow[];
  /** The column whose date puts a row into a period. */
  date: ColumnId;
  /** How many rows belong to the year. */
  rows: number;
  /** How many rows it has in all. */
  all: number;
  /** Whether it is kept in that year; one that is not may have rows of other years. */
  kept: boolean;
};

/** A column of a register. */
export type RegisterColumnRow = {
  /** Its identity within the register. */
  id: ColumnId;
  /** Header text. */
  header: string;
  /** What its cells hold. */
  kind: ColumnKind;
  /** Whether a row without it is refused. */
  required: boolean;
  /** What to write here; empty where it is plain. */
  note: string;
  /** Its width among the others, in millimetres of a page of any width. */
  width_mm: number;
};

/** What the cells of a column hold. */
export type ColumnKind = "date" | "text" | "number" | {
  choice: RegisterChoice[];
} | "yes_no" | "document";

/** One of the choices of a column. */
export type RegisterChoice = {
  /** Identity within the column. */
  id: ChoiceId;
  /** Its words. */
  name: string;
};

/** A choice of a column: `hoi-nghi`. */
export type ChoiceId = string;

/** Rows of a register. */
export type RowsAsked = {
  /** The register. */
  register: RegisterId;
  /** The year; all rows where it is missing. */
  year: number | null;
  /** Words that all stand in the row, with or without marks. */
  words: string;
};

/** A row as it is shown. */
export type RegisterLine = {
  /** The row. */
  id: RowId;
  /** What its cells show, in the order of the columns; the cell of documents shows nothing. */
  cells: string[];
  /** The documents that are tied to it. */
  documents: LineDocument[];
};

/** A document of a row. */
export type LineDocument = {
  /** The document. */
  id: EvidenceId;
  /** What it is called in a cell. */
  name: string;
};

/** A row to add or to put right. */
export type SaveRegisterRow = {
  /** The register. */
  register: RegisterId;
  /** The row; a new one where it is missing. */
  row: RowId | null;
  /** The cells that were typed; the others stay as they are. */
  cells: TypedCell[];
  /** The year that is spoken of: a day without a year is one of it. */
  year: number;
};

/** What an officer typed into a cell. */
export type TypedCell = {
  /** The column. */
  column: ColumnId;
  /** The words; empty ones empty the cell. */
  words: string;
};

/** What became of a row. */
export type RegisterSaved = {
  /** The row as it is kept now; `None` when it is not kept. */
  line: RegisterLine | null;
  /** Why it is not kept, everything at once. */
  problems: CellProblem[];
  /** Where the book stands. */
  book: BookState;
};

/** Something that is wrong with a cell. */
export type CellProblem = {
  /** The column. */
  column: ColumnId;
  /** Stable code. */
  code: string;
  /** What is wrong. */
  words: string;
  /** What the officer can do next. */
  hint: string;
};

/** A block of cells. */
export type RegisterBlock = {
  /** The register. */
  register: RegisterId;
  /** Its lines. */
  rows: string[][];
  /** The column of the register that each column of the block fills, where the officer chose them; otherwise the program finds out. */
  columns: (ColumnId | null)[] | null;
  /** The column in which the block was put, where nobody said what its columns are. */
  first: ColumnId | null;
  /** The year that is spoken of: a day without a year is one of it. */
  year: number;
};

/** A block as it is understood; nothing of it is kept. */
export type BlockRead = {
  /** The column of the register that each column of the block fills. */
  columns: (ColumnId | null)[];
  /** Its rows, without a line of headers and without empty lines. */
  rows: BlockLine[];
};

/** A row of a block. */
export type BlockLine = {
  /** Its line in the block, from 0. */
  line: number;
  /** What was understood, as the cells of the register will show it. */
  cells: string[];
  /** What was not, and what is missing. */
  problems: CellProblem[];
};

/** Rows that go. */
export type DeleteRegisterRows = {
  /** The register. */
  register: RegisterId;
  /** The rows. */
  rows: RowId[];
};

/** The counts of a register in a report year. */
export type CountsAsked = {
  /** The register. */
  register: RegisterId;
  /** The report year. */
  year: number;
};

/** What is counted from a register in a report year. */
export type RegisterCounts = {
  /** The periods, by their last day. */
  periods: CountPeriod[];
  /** The counts, in the order of the definition. */
  counts: CountLine[];
};

/** A period of the reports. */
export type CountPeriod = {
  /** Its name: `Quý I`, `6 tháng`. */
  name: string;
  /** Its days. */
  span: Span;
};

/** One count. */
export type CountLine = {
  /** What is counted. */
  name: string;
  /** The number of each period; `None` for one that is too great to count. */
  values: (number | null)[];
};

/** A file of a register. */
export type RegisterFile = {
  /** The register. */
  register: RegisterId;
  /** The year. */
  year: number;
  /** In which form. */
  form: Form;
};

/** A register to write. */
export type ExportRegister = {
  /** The register. */
  register: RegisterId;
  /** The year. */
  year: number;
  /** The file; its ending says the form: `.docx`, `.pdf`, `.xlsx`. */
  path: string;
};

/** A period in the list of a year. */
export type FigurePeriod = {
  /** The period. */
  period: ReportPeriod;
  /** Its name without the year. */
  name: string;
  /** First day. */
  from: string;
  /** Last day. */
  to: string;
  /** How many values were entered for exactly these days. */
  entered: number;
  /** Whether today lies in it. */
  current: boolean;
};

/** A period of a year. */
export type PeriodAsked = {
  /** The year. */
  year: number;
  /** The period. */
  period: ReportPeriod;
};

/** The form of a period with what is in it. */
export type FigureForm = {
  /** The period. */
  period: ReportPeriod;
  /** Its name with its year: `Quý I/2026`. */
  name: string;
  /** First day. */
  from: string;
  /** Last day: the closing of the figures. */
  to: string;
  /** Whether the last day has passed: what is ước then waits for the real number. */
  closed: boolean;
  /** The period that it is compared with: `Quý IV/2025`. */
  compared: string;
  /** What is asked, as the form prints it. */
  sections: FigureSection[];
  /** What it comes to. */
  state: FigureState;
};

/** A heading of the form with what stands below it. */
export type FigureSection = {
  /** The printed number: `III`. */
  number: string;
  /** The heading. */
  title: string;
  /** Its fields. */
  fields: FigureField[];
  /** Its tables. */
  tables: FigureTable[];
};

/** One field of the form. */
export type FigureField = {
  /** The printed code. */
  code: FigureCode;
  /** As printed. */
  name: string;
  /** The unit as printed. */
  unit: string;
  /** What kind of value it holds. */
  kind: FigureKind;
  /** Who answers for it. */
  body: string;
  /** Where it comes from, or what it must not be confused with. */
  note: string;
  /** Which days count, where they are not those of the period: `lũy kế từ đầu năm`. */
  counting: string;
  /** How it is reckoned: `(3.6.2 + 3.6.3) / 3.6.1`; empty where an officer enters it. */
  formula: string;
  /** What the program counts it from. */
  counted_from: FigureSource | null;
  /** What it was in the period compared with. */
  before: string;
};

/** What kind of value a figure holds. */
export type FigureKind = "count" | "money" | "decimal" | "percent" | "average" | "yes_no" | "date" | "text";

/** What the program counts a figure from. */
export type FigureSource = {
  /** The register; `None`: the tasks of the year's plan. */
  register: RegisterId | null;
  /** Its name. */
  name: string;
};

/** A table of the form: totals by row. */
export type FigureTable = {
  /** The printed code. */
  code: FigureCode;
  /** The heading. */
  title: string;
  /** The totals that are broken down. */
  columns: FigureColumn[];
  /** The rows. */
  lines: FigureLine[];
};

/** A column of a table. */
export type FigureColumn = {
  /** The total. */
  code: FigureCode;
  /** What it is called where there is little room. */
  name: string;
};

/** A row of a table. */
export type FigureLine = {
  /** Its printed name. */
  name: string;
  /** The figure of each column. */
  cells: FigureCode[];
};

/** What the figures of a period come to. */
export type FigureState = {
  /** The figures of which something is known, by code. */
  readings: Record<string, FigureReading>;
  /** What does not fit, first what cannot be right. */
  broken: FigureFault[];
  /** How many identities hold. */
  holding: number;
  /** What an officer has to enter and nobody has. */
  missing: FigureCode[];
};

/** What one figure comes to. */
export type FigureReading = {
  /** What was entered for exactly these days. */
  typed: string;
  /** Whether that is ước. */
  estimate: boolean;
  /** Nguồn số liệu of it. */
  source: string;
  /** What the table prints: `8.930`, `94,92%`, `-` for a share of nothing. */
  shown: string;
  /** Where that comes from. */
  origin: FigureOrigin;
  /** Whether it, or something that it is reckoned from, is ước. */
  rough: boolean;
  /** How a share was reckoned: `1.234 / 1.300`. */
  parts: string;
  /** What the officer should know of it: which months are missing, what the program counted. */
  remark: string;
};

/** Where what is shown comes from. */
export type FigureOrigin = "none" | "entered" | "months" | "counted" | "derived";

/** An identity that does not hold. */
export type FigureFault = {
  /** Its identity. */
  id: string;
  /** Whether the difference can be right. */
  warning: boolean;
  /** The figures that it speaks of. */
  figures: FigureCode[];
  /** In plain words. */
  sentence: string;
};

/** Values that were typed. */
export type EnterFigures = {
  /** The year. */
  year: number;
  /** The period. */
  period: ReportPeriod;
  /** The values. */
  values: TypedValue[];
  /** The operation that this one goes on with, as an earlier answer named it. */
  joins: number | null;
};

/** What was typed about one figure; what is not said stays as it is. */
export type TypedValue = {
  /** The figure. */
  code: FigureCode;
  /** The value as typed; empty: there is none. */
  typed: string | null;
  /** Whether it is ước. */
  estimate: boolean | null;
  /** Nguồn số liệu. */
  source: string | null;
};

/** What came of entering: the good ones are kept, the others answered. */
export type EnteredFigures = {
  /** What the figures come to now. */
  state: FigureState;
  /** What was refused. */
  refused: FigureRefusal[];
  /** What was done. */
  label: string;
  /** The operation in the history; `None` when nothing was changed. */
  op: number | null;
  /** Where the book stands. */
  book: BookState;
};

/** What was typed and is no value. */
export type FigureRefusal = {
  /** The figure. */
  code: FigureCode;
  /** Why, and what to do next. */
  message: string;
};

/** Values that are being typed. */
export type TryFigures = {
  /** The year. */
  year: number;
  /** The period. */
  period: ReportPeriod;
  /** The values. */
  values: TypedValue[];
};

/** What the figures would come to. */
export type TriedFigures = {
  /** What they would come to. */
  state: FigureState;
  /** What would be refused. */
  refused: FigureRefusal[];
};

/** A year, as far as a period of it. */
export type TargetsAsked = {
  /** The year. */
  year: number;
  /** The period; without one, as far as the figures are known. */
  period: ReportPeriod | null;
};

/** How a target stands. */
export type TargetStanding = {
  /** The plan. */
  plan: PlanId;
  /** The target. */
  target: ItemId;
  /** Its words. */
  words: string;
  /** What it promises: `≥ 98 %`; empty where nothing countable. */
  promised: string;
  /** The figure by which it is followed. */
  figure: FigureCode | null;
  /** The name of that figure. */
  name: string;
  /** What the figure comes to, with its unit. */
  shown: string;
  /** Whether it is reached. */
  verdict: TargetVerdict;
  /** How far it is, or why it cannot be told. */
  gap: string;
  /** All of it in one sentence; empty where nothing is followed. */
  sentence: string;
  /** Whether the figure is ước. */
  estimate: boolean;
  /** The last day that the figure speaks of. */
  to: string;
};

/** Whether a target is reached. */
export type TargetVerdict = "reached" | "missed" | "unknown" | "not_followed";

/** Figures by which the targets of a plan can be followed. */
export type FigureChoices = {
  /** Every figure but the rows of tables, in printed order. */
  figures: FigureChoice[];
  /** What the words of a target may mean, best first. */
  near: NearFigures[];
};

/** A figure to choose. */
export type FigureChoice = {
  /** Its code. */
  code: FigureCode;
  /** Its name. */
  name: string;
  /** Its unit. */
  unit: string;
  /** What kind of value it holds. */
  kind: FigureKind;
};

/** What a target may mean. */
export type NearFigures = {
  /** The target. */
  target: ItemId;
  /** The figures. */
  figures: FigureCode[];
};

/** What is searched for. */
export type SearchFor = {
  /** Words as typed, with or without accents, in any order; every one must occur. */
  words: string;
  /** At most so many of each kind. */
  limit: number;
  /** The kinds to look for; all of them where none is named. */
  kinds: SearchKind[];
};

/** What kind of thing an item is. */
export type SearchKind = "task" | "target" | "paragraph" | "plan" | "report" | "report_paragraph" | "progress" | "evidence" | "register" | "figure" | "catalogue";

/** What was found. */
export type SearchAnswer = {
  /** How many there are of each kind that has any, those beyond the limit included. */
  totals: SearchTotal[];
  /** The best first, whatever their kind. */
  hits: SearchHit[];
};

/** How many there are of a kind. */
export type SearchTotal = {
  /** The kind. */
  kind: SearchKind;
  /** What the officer calls it. */
  label: string;
  /** How many. */
  count: number;
};

/** Something that was found, and where it is to be seen: the fields that name no part of its place are `null`. */
export type SearchHit = {
  /** What kind of thing it is. */
  kind: SearchKind;
  /** What it is called, cut where it is long. */
  title: Excerpt;
  /** Where else the words are, when they are not all in the title. */
  snippet: Excerpt | null;
  /** What it stands in, from the outside to the inside: `Kế hoạch 2026`, `Phụ lục I`. */
  path: string[];
  /** The year that it belongs to; `null` for what belongs to none. */
  year: number | null;
  /** The plan. */
  plan: PlanId | null;
  /** The appendix of the plan. */
  appendix: ItemId | null;
  /** The number of order of the appendix, from 1. */
  ordinal: number | null;
  /** The row, paragraph, target or task. */
  item: ItemId | null;
  /** The report. */
  report: ReportId | null;
  /** The paragraph of the report. */
  block: BlockId | null;
  /** The document. */
  evidence: EvidenceId | null;
  /** The register. */
  register: RegisterId | null;
  /** The row of the register. */
  row: RowId | null;
  /** The figure, by its code. */
  figure: string | null;
  /** The part of the catalogue. */
  list: CataloguePart | null;
};

/** A piece of a text with the words that were found in it. */
export type Excerpt = {
  /** What the officer knows the text as, such as `Chủ trì`; may be empty. */
  label: string;
  /** The piece on one line; `…` where something was left out. Never cut within a word. */
  text: string;
  /** The words that were found, from left to right, whole and apart from each other. */
  marks: Mark[];
};

/** Where a word stands in the text of an [`Excerpt`], in UTF-16 units as the screen counts. */
export type Mark = {
  /** First unit. */
  start: number;
  /** The unit behind the last. */
  end: number;
};

/** A part of the catalogue. */
export type CataloguePart = "offices" | "domains" | "bodies" | "posts" | "officers" | "house";

/** What a year asks for. */
export type Overview = {
  /** The year. */
  year: number;
  /** The plans that cover it. */
  plans: PlanRow[];
  /** Tasks with a last day in the year, by day. */
  due: DueTask[];
  /** Tasks without a day, by how they are written. */
  undated: Count[];
  /** What is missing or doubtful, by kind. */
  missing: Missing[];
  /** For each of the twelve months, the tasks whose last day falls into it. */
  by_month: number[];
  /** Tasks by domain row, in printed order. */
  by_domain: Count[];
  /** How far the plans are, as of today. */
  progress: YearProgress;
  /** Periodic reports that are late or due soon, the most urgent first. */
  reports: ReportReminder[];
};

/** A task with a last day. */
export type DueTask = {
  /** The plan. */
  plan: PlanId;
  /** Number of order of the appendix, from 1. */
  appendix: number;
  /** The task. */
  task: ItemId;
  /** What is to be done: the task, or its product or objective where it has no words. */
  words: string;
  /** Who leads. */
  lead: string;
  /** The deadline as written. */
  deadline: string;
  /** The last day that is in time. */
  day: string;
  /** Days from today to the last day; negative when it has passed. */
  days_left: number;
};

/** How many. */
export type Count = {
  /** Of what. */
  name: string;
  /** How many. */
  count: number;
};

/** A kind of finding in a plan. */
export type Missing = {
  /** The plan. */
  plan: PlanId;
  /** The code of the findings. */
  code: string;
  /** How much they matter. */
  severity: Severity;
  /** What the first of them says. */
  message: string;
  /** How many there are. */
  count: number;
};

/** How far the plans of a year are, as of today. Lists are of issued plans only: a draft binds nobody. */
export type YearProgress = {
  /** Each plan. */
  plans: PlanProgress[];
  /** What is late, the latest first. */
  overdue: DueLines;
  /** What is due soon, the nearest first. */
  due_soon: DueLines;
  /** What is still to be done by a day that has not passed, the nearest first; what is due soon is among it. */
  next: DueLines;
  /** Days that officers set, over or near, the nearest first. */
  reminders: DueLines;
  /** What must still be asked in the quarter of the reports. */
  asks: AskLines;
};

/** How far a plan is. */
export type PlanProgress = {
  /** The plan. */
  plan: PlanId;
  /** Its title: trích yếu. */
  title: string;
  /** Its years as printed. */
  years: string;
  /** Whether it was issued; a draft binds nobody yet. */
  issued: boolean;
  /** The day, and the quarter of the reports that it lies in. */
  as_of: AsOf;
  /** The states of its tasks. */
  counts: StateCounts;
  /** The same by domain row, in printed order. */
  sections: TrackingSection[];
};

/** The first lines of a list of days. */
export type DueLines = {
  /** The first 20. */
  lines: TrackingDue[];
  /** How many there are. */
  total: number;
};

/** The first questions of a period. */
export type AskLines = {
  /** The first 20 that are still to be asked, in printed order. */
  lines: TrackingAsk[];
  /** How many are still to be asked. */
  total: number;
  /** How many were answered. */
  answered: number;
};

/** A step back or forth. */
export type Stepped = {
  /** What was stepped over: `Hoàn tác: sửa ô Chủ trì`. */
  label: string;
  /** The plans that are to be read anew, deleted ones included. */
  plans: PlanId[];
  /** Whether the catalogue or the layouts are to be read anew. */
  catalogue: boolean;
  /** Where the book stands. */
  book: BookState;
};

/** How much of the history is asked for. */
export type HistoryLimit = {
  /** The newest so many entries. */
  limit: number;
};

/** An entry of the history. */
export type HistoryRow = {
  /** Its number, ascending. */
  id: number;
  /** What was done. */
  label: string;
  /** When. */
  at: string;
  /** Done, or a step over it. */
  kind: Kind;
  /** Where an operation stands now; `None` for a step. */
  state: State | null;
};

/** Something done, or a step over it. */
export type Kind = "do" | "undo" | "redo";

/** Where an operation stands. */
export type State = "done" | "undone" | "dropped" | "fixed";

/** What an office keeps about itself: every entry with the days on which it is valid. */
export type Catalogue = {
  /** The office under its names and superiors over time. */
  offices: DatedOffice[];
  /** Lĩnh vực. */
  domains: CatalogueDomain[];
  /** Bộ phận, phòng, ban, and groups that appear in lead and partner cells. */
  bodies: Body[];
  /** Chức danh. */
  posts: Post[];
  /** Công chức. */
  officers: Officer[];
  /** How its papers are set. */
  house: HouseStyle;
};

/** The office as it is named from one day to another. */
export type DatedOffice = {
  /** Name, kind and superior in this time. */
  office: Office;
  /** First day; `None` since ever. */
  valid_from?: string | null;
  /** Last day; `None` until further notice. */
  valid_to?: string | null;
};

/** A domain under the name of one era. */
export type CatalogueDomain = {
  /** What it is, whatever it is called. */
  code: DomainCode;
  /** Its name in this era, capitals only at the beginning. */
  name: string;
  /** First day; `None` since ever. */
  valid_from?: string | null;
  /** Last day; `None` until further notice. */
  valid_to?: string | null;
};

/** A body (bộ phận, phòng, ban) or a group of people that a plan names as lead or partner. */
export type Body = {
  /** Its own name. */
  name: string;
  /** Other ways in which it is written. */
  aliases?: string[];
  /** A group (`Cán bộ, công chức xã`) has no seal and no head. */
  group?: boolean;
  /** First day; `None` since ever. */
  valid_from?: string | null;
  /** Last day; `None` until further notice. */
  valid_to?: string | null;
};

/** A post (chức danh), such as `Công chức Văn phòng - Thống kê` or `Trưởng phòng`. */
export type Post = {
  /** Its name. */
  name: string;
  /** The body that it belongs to, by name; empty for the chairman and his deputies. */
  body?: string;
  /** Other ways in which it is written. */
  aliases?: string[];
};

/** An officer and the posts held over time. */
export type Officer = {
  /** Họ và tên. */
  name: string;
  /** Posts, oldest first. */
  services?: Service[];
};

/** A post held from one day to another. */
export type Service = {
  /** The post, by name. */
  post: string;
  /** First day. */
  valid_from?: string | null;
  /** Last day; `None` while it lasts. */
  valid_to?: string | null;
};

/** The house style of an office. The default is the decree (`NĐ 30/2020, Phụ lục I`). */
export type HouseStyle = {
  /** How the agency is named in the head of a paper (ô 2). */
  agency: AgencyName;
  /** How the number of an appendix is written (III.1.b). */
  appendix_word: AppendixWord;
  /** Size of the text in points, 13 or 14 (ô 6). */
  body_pt: number;
  /** Distance of lines in percent of single spacing, 100 to 150 (II.5). */
  line_spacing_percent: number;
  /** Free space above a paragraph in points, 6 to 12 (II.5: 6 or more). */
  gap_pt: number;
  /** Indent of a paragraph's first line (II.5). */
  first_line: FirstLine;
  /** White edges (I.3). */
  margins: PageMargins;
  /** Address, e-mail and telephone at the foot of a paper's first page, a line each (ô 13); mostly none. */
  contact: string[];
};

/** How the agency is named in the head of a paper. */
export type AgencyName = "two_lines" | "short" | "under_superior";

/** How the number of an appendix is written. */
export type AppendixWord = "lower" | "capitals";

/** Indent of a paragraph's first line. */
export type FirstLine = "one_centimetre" | "half_inch";

/** White edges in mm. The left one is the binding edge. */
export type PageMargins = {
  /** 20 to 25. */
  top_mm: number;
  /** 20 to 25. */
  bottom_mm: number;
  /** 30 to 35. */
  left_mm: number;
  /** 15 to 20. */
  right_mm: number;
};

/** An office as it is written just now. */
export type OfficeAsked = {
  /** The office. */
  office: Office;
};

/** What the house style can be. */
export type HouseChoices = {
  /** As the decree says. */
  decree: HouseStyle;
  /** The measures with what the decree allows. */
  ranges: HouseRange[];
  /** The ways to name the agency, with the office of the day as an example. */
  names: AgencySample[];
};

/** What the decree allows for a measure. */
export type HouseRange = {
  /** The measure. */
  measure: HouseMeasure;
  /** The smallest. */
  least: number;
  /** The greatest. */
  most: number;
};

/** A measure of the house style for which the decree has a range. */
export type HouseMeasure = "body_size" | "line_spacing" | "gap" | "top" | "bottom" | "left" | "right";

/** A way to name the agency. */
export type AgencySample = {
  /** The way. */
  way: AgencyName;
  /** The office of the day, named so. */
  lines: AgencyLines;
};

/** A catalogue to keep. */
export type SaveCatalogue = {
  /** The whole catalogue. */
  catalogue: Catalogue;
  /** The parts in which something was changed; together they are one step of the history. */
  parts: CataloguePart[];
};

/** A layout in the list. */
export type LayoutRow = {
  /** The layout. */
  layout: AppendixLayout;
  /** Whether it came with the program and cannot be changed. */
  shipped: boolean;
};

/** The columns and habits of one way of printing an appendix. */
export type AppendixLayout = {
  /** Identity. */
  id: LayoutId;
  /** The name that the officer chooses it by. */
  name: string;
  /** Where it comes from and what it is for. */
  description: string;
  /** Columns from left to right, 1 to 26. */
  columns: Column[];
  /** Whether a row `1 2 3 …` stands under the header. */
  numbering_row: boolean;
  /** How TT runs. */
  numbering: Numbering;
  /** How a domain row looks. */
  domain_row: DomainRow;
  /** Orientation of the page where it is not left to the number of columns. */
  orientation?: Orientation | null;
  /** Size of the table's letters in half points: 26 is 13 pt (NĐ 30/2020 fixes none for tables; 11 to 13 pt is practice). */
  half_points: number;
};

/** One column. */
export type Column = {
  /** The fields shown, the column's own first; further ones follow in the same cell on lines of their own, for tasks that were written for a layout with more columns. */
  fields: TaskField[];
  /** Header text; `{year}` stands for the plan's years. */
  header: string;
  /** The header above this and its neighbours of the same group: a two-row header. */
  group?: string | null;
  /** Width in millimetres of the printed page, 5 to 150. */
  width_mm: number;
  /** How the text stands. */
  align: Align;
  /** Printed only on drafts for the leaders (`Căn cứ, lý do đề xuất`), never on the issued copy. */
  draft_only?: boolean;
};

/** Horizontal alignment. */
export type Align = "left" | "center" | "right" | "justify";

/** How TT runs for rows whose number the office did not write itself. */
export type Numbering = "per_domain" | "continuous" | "by_code";

/** How a domain row looks. */
export type DomainRow = "merged" | "number_then_title";

/** Orientation of a page. */
export type Orientation = "portrait" | "landscape";

/** A layout of the office's own. */
export type SaveLayout = {
  /** The layout; one of the same id is replaced. */
  layout: AppendixLayout;
};

/** A layout that goes. */
export type LayoutById = {
  /** Its id. */
  id: LayoutId;
};

/** Words of a deadline. */
export type DeadlineWords = {
  /** The words. */
  words: string;
  /** The year of the plan. */
  year: number;
};

/** Words in a field. */
export type Words = {
  /** The words. */
  words: string;
};

/** How a budget is understood. */
export type BudgetNote = {
  /** In words. */
  words: string;
};

/** How a measure is understood. */
export type MeasureNote = {
  /** The countable part; `None` where there is none. */
  measure: Measure | null;
  /** In words; empty where there is none. */
  words: string;
};

/** What is to be written, and in which form. */
export type NameOf = {
  /** What is to be written. */
  what: Printout;
  /** In which form. */
  form: Form;
};

/** What is to be printed. */
export type Printout = {
  /** The plan. */
  plan: PlanId;
  /** How much of it. */
  part: Part;
  /** The layout; `None` for each appendix's own. */
  layout: LayoutId | null;
  /** Whether it is a draft for the leaders, with the draft-only columns. */
  draft: boolean;
  /** Whether number and date stay blank in the lines that say which paper an appendix belongs to, as on an electronic paper (`NĐ 30/2020, Phụ lục I, III.1.c`). */
  electronic: boolean;
  /** Which version, as it was issued; `None` for the text as it stands. */
  version: number | null;
  /** The day of the papers that tell how far the plan is; absent: today. */
  on: string | null;
  /** Until when a reminder asks for an answer; absent: some working days after its day. */
  answer_by: string | null;
};

/** How much of a plan is printed. A workbook holds tables, so the whole plan is its appendices there. */
export type Part = "whole" | "appendices" | {
  appendix: number;
} | {
  tracking: {
    /** Whether only what is late or due soon is listed. */
    only_open: boolean;
  };
} | {
  reminder: {
    /** The officer, or else the name in the plan, as [`ReminderChoice::name`] has it. */
    name: string;
  };
} | "reminders";

/** A page of the pages that were asked for last. */
export type PageOf = {
  /** The page, from 0. */
  page: number;
  /** Its print, as it was answered with the pages. */
  print: string;
};

/** A page as a picture. */
export type PageSvg = {
  /** The picture, with letters as outlines. */
  svg: string;
};

/** Of which plan, and of which day. */
export type RemindersOf = {
  /** The plan. */
  plan: PlanId;
  /** The day; absent: today. */
  on: string | null;
};

/** Somebody who can be reminded. */
export type ReminderChoice = {
  /** The officer, or else the name in the plan. */
  name: string;
  /** Whether it is an officer of the catalogue. */
  officer: boolean;
  /** How much is late. */
  late: number;
  /** How much is due soon. */
  soon: number;
};

/** The pages as Excel will print them. */
export type Preview = {
  /** The pages in order. */
  pages: PreviewPage[];
  /** What the layout has no place for. */
  omissions: OmissionRow[];
};

/** A sheet of paper. */
export type PreviewPage = {
  /** Which section of the document it belongs to, from 1. */
  section: number;
  /** The name of that section, such as `Phụ lục II`. */
  section_name: string;
  /** Its place among the pages of its section, from 1. */
  place: number;
  /** The number printed on it; `None` where none is printed, as on a first page. */
  page_number: PreviewPageNumber | null;
  /** Width of the paper. */
  width_mm: number;
  /** Height of the paper. */
  height_mm: number;
  /** White edges. */
  margins: PreviewMargins;
  /** What everything between the margins is multiplied by, above 0 and at most 1. */
  scale: number;
  /** Width of the blocks before scaling; they stand in the middle between the side margins. */
  content_width_mm: number;
  /** What stands on the page, from top to bottom. */
  blocks: PreviewBlock[];
};

/** A printed page number, centred between the side margins and not scaled. */
export type PreviewPageNumber = {
  /** The number. */
  number: number;
  /** Size of its letters in points. */
  size_pt: number;
  /** From the paper's upper edge to its line. */
  top_mm: number;
};

/** The white edges of a page. They are not scaled. */
export type PreviewMargins = {
  /** At the top. */
  top_mm: number;
  /** At the right. */
  right_mm: number;
  /** At the bottom. */
  bottom_mm: number;
  /** At the left. */
  left_mm: number;
};

/** One thing on a page, as wide as the page's content. */
export type PreviewBlock = {
  kind: "paragraph";
  /** How high it is; its lines stand in the middle of that. */
  height_mm: number;
  /** Size of the letters in points. */
  size_pt: number;
  /** From line to line in points. */
  line_pt: number;
  /** Bold. */
  bold: boolean;
  /** Italic. */
  italic: boolean;
  /** Where the lines stand between left and right. */
  align: PreviewAlign;
  /** The lines as they break on paper. */
  lines: PreviewLine[];
} | {
  kind: "rule";
  /** How high the place of the line is. */
  height_mm: number;
  /** From the place's upper edge to the line. */
  top_mm: number;
  /** Length of the line. */
  width_mm: number;
} | {
  kind: "gap";
  /** How high. */
  height_mm: number;
} | {
  kind: "table";
  /** Widths of the columns from left to right. */
  columns_mm: number[];
  /** Size of the letters in points. */
  size_pt: number;
  /** From line to line in points. */
  line_pt: number;
  /** What a cell keeps free at its left and right. */
  padding_mm: number;
  /** The rows that stand on this page, the repeated header first. */
  rows: PreviewRow[];
};

/** Where lines stand between left and right. */
export type PreviewAlign = "left" | "center" | "right" | "justify";

/** A printed line. */
export type PreviewLine = {
  /** Its words, with the space at which it was broken: lines put together are the text. */
  text: string;
  /** Whether a paragraph ends with it. Where lines fill the width from side to side, the last one of a paragraph does not. */
  last: boolean;
};

/** A row of a table. */
export type PreviewRow = {
  /** How high it is. */
  height_mm: number;
  /** Whether it belongs to the header, which every page repeats. */
  header: boolean;
  /** The cells that begin here, from left to right. */
  cells: PreviewCell[];
};

/** A cell of a table, or the part of one that stands on this page. */
export type PreviewCell = {
  /** Its first column, from 0. */
  column: number;
  /** How many columns it takes. */
  col_span: number;
  /** How many rows of this page it takes. */
  row_span: number;
  /** Where its lines stand between left and right. */
  align: PreviewAlign;
  /** Where its lines stand between top and bottom. */
  valign: PreviewValign;
  /** Bold. */
  bold: boolean;
  /** Italic. */
  italic: boolean;
  /** Whether it goes on from the row or the page above. */
  continued: boolean;
  /** Whether a rule is drawn above it. */
  rule_above: boolean;
  /** Whether a rule is drawn below it. */
  rule_below: boolean;
  /** The lines as they break on paper; none for an empty cell. */
  lines: PreviewLine[];
};

/** Where lines stand between top and bottom. */
export type PreviewValign = "top" | "middle";

/** What is to be written, and where to. */
export type WriteExport = {
  /** What is to be written. */
  what: Printout;
  /** The file; its ending says the form: `.docx`, `.pdf`, `.xlsx`. */
  path: string;
};

/** What is to be written in every form, and where the folder is to be. */
export type WriteFolder = {
  /** What is to be written. */
  what: Printout;
  /** The folder in which the new one is made. */
  parent: string;
};

/** How the officer likes the screen. */
export type Settings = {
  /** Light, dark, or as Windows says. */
  theme: Theme;
  /** Size of the interface in percent, 100 to 175; 0 for the system's own. */
  text_percent: number;
  /** Where the officer stopped. */
  last: LastPlace | null;
};

/** Light or dark. */
export type Theme = "system" | "light" | "dark";

/** Where the officer stopped: a screen, a plan, a tab and a row. */
export type LastPlace = {
  /** The screen. */
  screen: string;
  /** The year. */
  year: number | null;
  /** The plan. */
  plan: string | null;
  /** The tab. */
  tab: string | null;
  /** The row or paragraph. */
  item: number | null;
};

/** The question under which name to write a file. */
export type SaveDialog = {
  /** What is asked. */
  title: string;
  /** The name that is proposed. */
  file_name: string;
  /** What the kind of file is called, such as `Excel`. */
  filter_name: string;
  /** The file endings of the kind, without a dot. */
  extensions: string[];
};

/** What the officer chose. */
export type Chosen = {
  /** The file or folder; `None` when the question was closed. */
  path: string | null;
};

/** The question for files to read. */
export type OpenDialog = {
  /** What is asked. */
  title: string;
  /** What the kind of file is called, such as `Kế hoạch`. */
  filter_name: string;
  /** The file endings of the kind, without a dot. */
  extensions: string[];
};

/** The files that the officer chose. */
export type ChosenFiles = {
  /** The files; none when the question was closed. */
  paths: string[];
};

/** The question for a folder. */
export type FolderDialog = {
  /** What is asked. */
  title: string;
};

/** A file or folder to open. */
export type OpenPath = {
  /** Where it is. */
  path: string;
  /** Whether its folder is meant. */
  folder: boolean;
};

/** Every command with what it is asked and what it answers. */
export interface Commands {
  /** What the program begins with: its version, the data file and what there is to begin with. Changes: Reads. */
  "app.start": { request: Nothing; response: AppState };
  /** Whether the data file is sound: what is wrong with it, nothing when all is well. Changes: Reads. */
  "app.check": { request: Nothing; response: string[] };
  /** Makes the data file of an office. Changes: Writes. */
  "book.create": { request: NewBook; response: AppState };
  /** Enters samples; makes a data file for the first one's office where there is none. Changes: Writes. */
  "samples.enter": { request: EnterSamples; response: AppState };
  /** The plans of the book, by years. Changes: Reads. */
  "plan.list": { request: Nothing; response: PlanRow[] };
  /** A plan as it is shown: words, targets and the rows of its appendices. Changes: Reads. */
  "plan.get": { request: ById; response: PlanView };
  /** A new plan of the office, with the domain rows of its catalogue. Changes: Writes. */
  "plan.create": { request: NewPlan; response: Created };
  /** A plan goes; undo brings it back. Changes: Writes. */
  "plan.delete": { request: ById; response: Changed };
  /** Edits of a plan, all in one step of the history or none. Changes: Writes. */
  "plan.edit": { request: EditRequest; response: Edited };
  /** What on the plan's paper is worth a look. Changes: Reads. */
  "plan.findings": { request: ById; response: FindingView[] };
  /** What can be written in a field, best first: names of the catalogue and of the plan. Changes: Reads. */
  "plan.suggest": { request: Suggest; response: string[] };
  /** The forms in which a paper can be signed, the most usual first. Changes: Reads. */
  "plan.signature_forms": { request: Nothing; response: FormLines[] };
  /** Reads a plan from an interchange file. Changes: Writes. */
  "plan.import": { request: Import; response: Created };
  /** Writes a plan as an interchange file. Changes: Outside. */
  "plan.export": { request: ExportJson; response: Written };
  /** The reports of a year, by the last days of their windows. Changes: Reads. */
  "report.list": { request: Year; response: ReportRow[] };
  /** A report as it is edited, with what is missing for it. Changes: Reads. */
  "report.get": { request: ReportAsked; response: ReportView };
  /** Begins a report. Changes: Writes. */
  "report.create": { request: NewReport; response: ReportCreated };
  /** Compiles a report from the book; words of the officer's stay, differences are offered. Changes: Writes. */
  "report.compile": { request: ReportAsked; response: CompiledReport };
  /** Edits of a report, all in one step of the history or none. Changes: Writes. */
  "report.edit": { request: EditReport; response: EditedReport };
  /** Number, date, addressees, recipients and signature of a report. Changes: Writes. */
  "report.set_head": { request: SetReportHead; response: EditedReport };
  /** A report that was never issued goes; undo brings it back. Changes: Writes. */
  "report.delete": { request: ReportAsked; response: ReportDone };
  /** The rows of the book that a paragraph was made from. Changes: Reads. */
  "report.sources": { request: BlockSources; response: ReportSourceRow[] };
  /** Hands a report to be signed; its words stay then. Changes: Writes. */
  "report.submit": { request: ReportAsked; response: ReportDone };
  /** Takes a report back from being signed. Changes: Writes. */
  "report.take_back": { request: ReportAsked; response: ReportDone };
  /** Issues a report: locked with everything that its print needs, its files kept. Changes: Writes. */
  "report.issue": { request: IssueReport; response: ReportDone };
  /** Opens an issued report for a correction. Changes: Writes. */
  "report.correct": { request: CorrectReport; response: ReportDone };
  /** Gives a correction up; the words are those of the last version again. Changes: Writes. */
  "report.discard_correction": { request: ReportAsked; response: ReportDone };
  /** Keeps the paper with the signature on it. Changes: Writes. */
  "report.attach": { request: AttachSigned; response: ReportDone };
  /** Takes the paper with the signature off again. Changes: Writes. */
  "report.detach": { request: OpenReportFile; response: ReportDone };
  /** Opens a file of an issued report in the system's program. Changes: Outside. */
  "report.open_file": { request: OpenReportFile; response: string[] };
  /** What has changed in the book since a report was issued. Changes: Reads. */
  "report.difference": { request: ReportDifferenceOf; response: ReportChange[] };
  /** What the office owes in a year, and what has become of it. Changes: Reads. */
  "report.calendar": { request: Year; response: ReportCalendarView };
  /** Which reports the office owes in which time. Changes: Reads. */
  "report.schemes": { request: Nothing; response: ReportSchemeRow[] };
  /** Keeps a scheme of reports in place of the one of its id. Changes: Writes. */
  "report.scheme_save": { request: SaveReportScheme; response: Changed };
  /** Makes a scheme what the program says again; one of the office's own goes. Changes: Writes. */
  "report.scheme_reset": { request: ReportSchemeById; response: Changed };
  /** Every outline of reports, the shipped ones first, each as the office keeps it. Changes: Reads. */
  "report.outlines": { request: Nothing; response: OutlineRow[] };
  /** An outline as the office wants it, new or changed. Changes: Writes. */
  "report.outline_save": { request: SaveOutline; response: Changed };
  /** The office's copy of an outline goes. Changes: Writes. */
  "report.outline_delete": { request: OutlineById; response: Changed };
  /** The name under which the export of a report is proposed. Changes: Reads. */
  "report.file_name": { request: ReportNameOf; response: FileName };
  /** The pages of a report, and where on them its paragraphs begin; `export.page` shows one. Changes: Reads. */
  "report.pages": { request: ReportPrintout; response: PagesView };
  /** Writes a report as a Word, PDF or Excel file. Changes: Outside. */
  "report.write": { request: WriteReport; response: Exported };
  /** Writes a new folder with a report in every form, all of it or nothing. Changes: Outside. */
  "report.folder": { request: WriteReportFolder; response: ExportedFolder };
  /** Hands a report to the printer. Changes: Outside. */
  "report.print": { request: ReportPrintout; response: PrintedPaper };
  /** The versions of a plan, its adjustment under way, and what it lacks to be issued. Changes: Reads. */
  "version.list": { request: ById; response: PlanVersions };
  /** What one version, or the text as it stands, has that an earlier version has not. Changes: Reads. */
  "version.difference": { request: VersionsCompared; response: ChangeRow[] };
  /** Issues a plan: its text is frozen as its next version. Changes: Writes. */
  "version.issue": { request: ById; response: Changed };
  /** Opens an issued plan for editing (điều chỉnh, bổ sung). Changes: Writes. */
  "version.amend": { request: AmendPlan; response: Changed };
  /** Gives an adjustment up: the text is that of the last version again. Changes: Writes. */
  "version.discard": { request: ById; response: Changed };
  /** The progress of a plan on one day: the state of every row, counts and lists. Changes: Reads. */
  "progress.board": { request: BoardAsked; response: TrackingBoard };
  /** Enters reports about tasks, all in one step of the history or none. Changes: Writes. */
  "progress.enter": { request: NewEntries; response: EnteredProgress };
  /** Every report about a task, the newest first. Changes: Reads. */
  "progress.history": { request: TaskAsked; response: TrackingEntry[] };
  /** Sets the day of which an officer wants to be reminded, or takes it away. Changes: Writes. */
  "progress.set_reminder": { request: SetReminder; response: Changed };
  /** The documents of the book, the newest first. Changes: Reads. */
  "evidence.list": { request: EvidenceFilter; response: EvidenceRow[] };
  /** The documents that prove one thing, in the order in which they were entered. Changes: Reads. */
  "evidence.of": { request: EvidenceOf; response: EvidenceRow[] };
  /** What a document can be tied to. Changes: Reads. */
  "evidence.targets": { request: TargetFilter; response: EvidenceTarget[] };
  /** The agencies that documents come from. Changes: Reads. */
  "evidence.agencies": { request: Nothing; response: string[] };
  /** Files become documents; good ones are taken in even where others are refused. Changes: Writes. */
  "evidence.add_files": { request: AddEvidenceFiles; response: EvidenceIntake };
  /** A document without a file. Changes: Writes. */
  "evidence.add": { request: NewEvidence; response: EvidenceCreated };
  /** What a document says of itself. Changes: Writes. */
  "evidence.save": { request: SaveEvidence; response: EvidenceSaved };
  /** Gives a document a file, or another one. Changes: Writes. */
  "evidence.put_file": { request: PutEvidenceFile; response: Changed };
  /** Documents go; their files stay for undo. Changes: Writes. */
  "evidence.delete": { request: EvidenceByIds; response: Changed };
  /** Ties a document to what it proves. Changes: Writes. */
  "evidence.link": { request: EvidenceTie; response: Changed };
  /** Unties a document. Changes: Writes. */
  "evidence.unlink": { request: EvidenceTie; response: Changed };
  /** Opens the file of a document with the system's program. Changes: Outside. */
  "evidence.open": { request: EvidenceById; response: Opened };
  /** Shows the folder in which the file of a document is kept. Changes: Outside. */
  "evidence.show_folder": { request: EvidenceById; response: Opened };
  /** The registers that the office keeps, and how many rows of a year each has. Changes: Reads. */
  "register.list": { request: RegistersOf; response: RegisterRow[] };
  /** Rows of a register by date, those of a year or all. Changes: Reads. */
  "register.rows": { request: RowsAsked; response: RegisterLine[] };
  /** Adds a row of typed cells or puts them over a row; one that does not fit is not kept. Changes: Writes. */
  "register.save": { request: SaveRegisterRow; response: RegisterSaved };
  /** Reads a block of cells from a spreadsheet as rows of a register, without keeping them. Changes: Reads. */
  "register.read_block": { request: RegisterBlock; response: BlockRead };
  /** Adds the rows of a block, in one step of the history or none of them. Changes: Writes. */
  "register.paste": { request: RegisterBlock; response: Changed };
  /** Rows go; undo brings them back. Changes: Writes. */
  "register.delete": { request: DeleteRegisterRows; response: Changed };
  /** What is counted from a register in the periods of a report year. Changes: Reads. */
  "register.counts": { request: CountsAsked; response: RegisterCounts };
  /** The name under which the export of a register is proposed. Changes: Reads. */
  "register.export_name": { request: RegisterFile; response: FileName };
  /** Writes the rows of a register in a year as a Word, PDF or Excel file. Changes: Outside. */
  "register.export": { request: ExportRegister; response: Written };
  /** The periods of a year with what was entered for each. Changes: Reads. */
  "figure.periods": { request: Year; response: FigurePeriod[] };
  /** The form of a period: what is asked, what was entered, what it comes to. Changes: Reads. */
  "figure.sheet": { request: PeriodAsked; response: FigureForm };
  /** Keeps what was typed for a period in one step; what is no value is answered with its reason. Changes: Writes. */
  "figure.enter": { request: EnterFigures; response: EnteredFigures };
  /** What a period would come to with what is being typed; nothing is kept. Changes: Reads. */
  "figure.try": { request: TryFigures; response: TriedFigures };
  /** How the targets of a year stand. Changes: Reads. */
  "figure.targets": { request: TargetsAsked; response: TargetStanding[] };
  /** The figures by which the targets of a plan can be followed, and what their words may mean. Changes: Reads. */
  "figure.choices": { request: ById; response: FigureChoices };
  /** What has all of these words, best first. Changes: Reads. */
  "search.find": { request: SearchFor; response: SearchAnswer };
  /** What a year asks for: plans, what is due, what is missing. Changes: Reads. */
  "overview.get": { request: Year; response: Overview };
  /** Takes the last operation back. Changes: Writes. */
  "history.undo": { request: Nothing; response: Stepped };
  /** Does again what was undone last. Changes: Writes. */
  "history.redo": { request: Nothing; response: Stepped };
  /** The newest entries of the history. Changes: Reads. */
  "history.list": { request: HistoryLimit; response: HistoryRow[] };
  /** What the office keeps about itself. Changes: Reads. */
  "catalogue.get": { request: Nothing; response: Catalogue };
  /** How an office is named in the head of its papers, in the way of the house. Changes: Reads. */
  "catalogue.agency": { request: OfficeAsked; response: AgencyLines };
  /** What the house style can be: measures and their ranges, names of the agency. Changes: Reads. */
  "catalogue.house_choices": { request: Nothing; response: HouseChoices };
  /** Puts a part of the catalogue in place of the old one. Changes: Writes. */
  "catalogue.save": { request: SaveCatalogue; response: Changed };
  /** Every layout, the shipped ones first. Changes: Reads. */
  "layout.list": { request: Nothing; response: LayoutRow[] };
  /** A layout of the office's own, new or changed. Changes: Writes. */
  "layout.save": { request: SaveLayout; response: Changed };
  /** A layout of the office's own goes. Changes: Writes. */
  "layout.delete": { request: LayoutById; response: Changed };
  /** How the words of a deadline are understood. Changes: Reads. */
  "deadline.read": { request: DeadlineWords; response: DeadlineNote };
  /** How the words of a budget are understood. Changes: Reads. */
  "budget.read": { request: Words; response: BudgetNote };
  /** How the words of a measure are understood, such as `≥ 98%`. Changes: Reads. */
  "measure.read": { request: Words; response: MeasureNote };
  /** The name under which an export is proposed. Changes: Reads. */
  "export.name": { request: NameOf; response: FileName };
  /** The pages of the paper, and where on them its items begin. Changes: Reads. */
  "export.pages": { request: Printout; response: PagesView };
  /** One of these pages as a picture. Changes: Reads. */
  "export.page": { request: PageOf; response: PageSvg };
  /** Who has something late or due soon on a day; nobody follows a plan that was not issued. Changes: Reads. */
  "export.reminders": { request: RemindersOf; response: ReminderChoice[] | null };
  /** The pages as Excel will print them. Changes: Reads. */
  "export.preview": { request: Printout; response: Preview };
  /** Writes a Word, PDF or Excel file. Changes: Outside. */
  "export.write": { request: WriteExport; response: Exported };
  /** Writes a new folder with the paper in every form, all of it or nothing. Changes: Outside. */
  "export.folder": { request: WriteFolder; response: ExportedFolder };
  /** Hands the paper to the printer. Changes: Outside. */
  "export.print": { request: Printout; response: PrintedPaper };
  /** How the officer likes the screen. Changes: Reads. */
  "settings.get": { request: Nothing; response: Settings };
  /** Keeps how the officer likes the screen. Changes: Outside. */
  "settings.set": { request: Settings; response: Settings };
  /** Asks under which name to write a file. Changes: Outside. */
  "host.choose_save": { request: SaveDialog; response: Chosen };
  /** Asks for a file to read. Changes: Outside. */
  "host.choose_open": { request: OpenDialog; response: Chosen };
  /** Asks for files to read. Changes: Outside. */
  "host.choose_files": { request: OpenDialog; response: ChosenFiles };
  /** Asks for a folder to write into. Changes: Outside. */
  "host.choose_folder": { request: FolderDialog; response: Chosen };
  /** Opens a file with the system's program, or shows a folder. Changes: Outside. */
  "host.open_path": { request: OpenPath; response: Opened };
}

/** Why a command did not do what was asked. Nothing was changed then. */
export interface Problem {
  code: ErrorCode;
  /** `message` and `hint` as the command line says them; `place` where a file is concerned. */
  args: Record<string, string>;
  /** The cause chain, for support. */
  detail: string;
}

/** Every code of a problem that can cross. */
export type ErrorCode =
  | "api.bad_request"
  | "api.internal"
  | "api.no_book"
  | "api.unknown_command"
  | "appendix.none"
  | "appendix.not_found"
  | "catalogue.dates"
  | "catalogue.house_range"
  | "catalogue.no_code"
  | "catalogue.no_name"
  | "catalogue.no_office"
  | "docx.no_section"
  | "docx.package"
  | "docx.too_many_columns"
  | "edit.different_values"
  | "edit.no_decision"
  | "edit.no_item"
  | "edit.no_place"
  | "edit.not_points"
  | "edit.nothing"
  | "edit.nothing_above"
  | "edit.subtasks"
  | "evidence.empty_file"
  | "evidence.file_changed"
  | "evidence.file_missing"
  | "evidence.file_name"
  | "evidence.file_name_too_long"
  | "evidence.file_nameless"
  | "evidence.future"
  | "evidence.hidden_characters"
  | "evidence.macros"
  | "evidence.nameless"
  | "evidence.no_agency"
  | "evidence.no_file"
  | "evidence.no_target"
  | "evidence.not_date"
  | "evidence.not_found"
  | "evidence.path"
  | "evidence.program"
  | "evidence.too_large"
  | "evidence.too_long"
  | "evidence.too_many"
  | "evidence.twice"
  | "evidence.unknown_kind"
  | "evidence.web_page"
  | "export.format"
  | "export.stale_page"
  | "figure.year"
  | "file.busy"
  | "file.changing"
  | "file.denied"
  | "file.folder"
  | "file.io"
  | "file.name"
  | "file.no_space"
  | "file.not_file"
  | "file.not_found"
  | "file.not_text"
  | "file.read_only"
  | "file.too_large"
  | "history.nothing_to_redo"
  | "history.nothing_to_undo"
  | "host.cannot_open"
  | "host.cannot_print"
  | "layout.in_use"
  | "layout.invalid"
  | "layout.not_found"
  | "layout.shipped"
  | "office.no_name"
  | "office.not_valid"
  | "paper.no_such_duty"
  | "paper.nothing_to_remind"
  | "pdf.missing_glyph"
  | "pdf.no_section"
  | "pdf.typesetter"
  | "plan.invalid"
  | "plan.nothing_to_print"
  | "plan.unwritable"
  | "plan_file.foreign"
  | "plan_file.newer"
  | "plan_file.place"
  | "plan_file.syntax"
  | "program.shipped_file"
  | "progress.already_corrected"
  | "progress.clock_behind"
  | "progress.future"
  | "progress.id_taken"
  | "progress.no_entry"
  | "progress.no_instance"
  | "progress.no_task"
  | "progress.not_issued"
  | "progress.other_task"
  | "progress.outside_period"
  | "progress.percent"
  | "progress.withdraws_nothing"
  | "register.above"
  | "register.document_typed"
  | "register.no_choice"
  | "register.no_column"
  | "register.no_row"
  | "register.no_rows"
  | "register.not_date"
  | "register.not_found"
  | "register.not_number"
  | "register.not_yes_no"
  | "register.other_kind"
  | "register.required"
  | "register.too_long"
  | "report.changed"
  | "report.correcting"
  | "report.date_ahead"
  | "report.date_before"
  | "report.exists"
  | "report.file_changed"
  | "report.file_missing"
  | "report.gap"
  | "report.locked"
  | "report.no_block"
  | "report.no_date"
  | "report.no_file"
  | "report.no_number"
  | "report.no_outline"
  | "report.no_reason"
  | "report.no_scheme"
  | "report.no_section"
  | "report.no_signer"
  | "report.no_subject"
  | "report.no_tables"
  | "report.no_version"
  | "report.no_window"
  | "report.not_a_scan"
  | "report.not_compiled"
  | "report.not_correcting"
  | "report.not_found"
  | "report.not_issued"
  | "report.not_submitted"
  | "report.nothing_offered"
  | "report.nothing_to_print"
  | "report.outline_in_use"
  | "report.outline_invalid"
  | "report.outline_shipped"
  | "report.same_paper"
  | "report.scheme_invalid"
  | "report.signed_stays"
  | "report.stays"
  | "report.submitted"
  | "report.year"
  | "sample.unknown"
  | "store.busy"
  | "store.damaged"
  | "store.empty"
  | "store.exists"
  | "store.foreign_file"
  | "store.full"
  | "store.journal"
  | "store.newer_file"
  | "store.no_copy"
  | "store.no_item"
  | "store.no_plan"
  | "store.not_found"
  | "store.plan_exists"
  | "store.read_only"
  | "store.refused"
  | "store.sql"
  | "store.unreadable"
  | "tree.bad_measure"
  | "tree.does_not_fit"
  | "tree.empty_span"
  | "tree.hole"
  | "tree.margin_out_of_range"
  | "version.amending"
  | "version.date_ahead"
  | "version.date_before"
  | "version.has_progress"
  | "version.locked"
  | "version.no_date"
  | "version.no_number"
  | "version.no_reason"
  | "version.no_signer"
  | "version.not_amending"
  | "version.not_found"
  | "version.not_issued"
  | "version.same_paper"
  | "version.stays"
  | "xlsx.cell_too_long"
  | "xlsx.no_sheet"
  | "xlsx.package"
  | "xlsx.several_tables"
  | "xlsx.text_on_sheet"
  | "xlsx.too_many_rows"
  | "xlsx.writer";
