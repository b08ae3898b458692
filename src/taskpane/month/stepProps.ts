import type { BookView } from "../../app/service/workbookService";
import type { ScreenProps } from "../screenProps";

/** What one step of the round is given. */
export interface StepProps extends ScreenProps { readonly view: BookView }
