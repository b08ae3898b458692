import { closeMonth } from "../../app/closing/closeMonth";
import { changeMonth } from "../changeMonth";
import { forceOption, optionText, outputOption, type Verb } from "../verb";

/** `kaohe close BOOK.xlsx --period P --by NAME`: the month's figures go to the ledgers as values, its 核验码 to forms and log. */
export const closeVerb: Verb = {
  name: "close",
  help: "cli.help.close",
  args: [["<book>", "cli.help.book"]],
  options: [
    { flags: "--period <period>", help: "cli.help.period", required: "required" }, { flags: "--by <name>", help: "cli.help.by", required: "required" },
    outputOption, forceOption,
  ],
  run: (context, [file], options) => changeMonth(context, String(file), options, (verification, signed) => closeMonth(verification, { ...signed, person: optionText(options, "by") ?? "" })),
};
