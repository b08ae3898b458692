import type { BookView } from "../../app/service/workbookService";

/** What each part of the results is drawn from. */
export interface PartProps { readonly view: BookView }
