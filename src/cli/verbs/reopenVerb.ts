import { reopenMonth } from "../../app/closing/reopenMonth";
import { changeMonth } from "../changeMonth";
import { forceOption, optionText, outputOption, type Verb } from "../verb";

/** `kaohe reopen BOOK.xlsx --period P --by NAME --reason TEXT`: a closed month may be corrected, until it is closed again. */
export const reopenVerb: Verb = {
  name: "reopen",
  help: "cli.help.reopen",
  args: [["<book>", "cli.help.book"]],
  options: [
    { flags: "--period <period>", help: "cli.help.period", required: "required" }, { flags: "--by <name>", help: "cli.help.by", required: "required" },
    { flags: "--reason <reason>", help: "cli.help.reason", required: "required" }, outputOption, forceOption,
  ],
  run: (context, [file], options) => changeMonth(context, String(file), options, (verification, signed) => reopenMonth(verification, { ...signed, person: optionText(options, "by") ?? "", reason: optionText(options, "reason") ?? "" })),
};
