import { capitals } from "../../domain/money/capitals";
import { fen, yuanText, type Fen } from "../../domain/units/money";
import { denominatorOf, hundred, multiply, parseDecimal, toNumber } from "../../domain/units/rational";
import { misused, type Verb } from "../verb";

/** `kaohe capitals AMOUNT`: 人民币大写. */
export const capitalsVerb: Verb = {
  name: "capitals",
  help: "cli.help.capitals",
  args: [["<amount>", "cli.help.amount"]],
  options: [],
  run: (_context, [amount]) => {
    const text = String(amount);
    const value = amountOf(text);
    if (value === undefined) return Promise.resolve(misused("cli.usage.amount", { amount: text }));
    const words = capitals(value);
    return Promise.resolve({ kind: "done", document: { amount: yuanText(value), capitals: words }, text: words, findings: [] });
  },
};

/** Yuan with at most two places; separators of thousands, a ¥ and full-width digits are what people paste. */
function amountOf(text: string): Fen | undefined {
  const yuan = parseDecimal(text.normalize("NFKC").replaceAll(/[,，\s¥￥元]/g, ""));
  if (yuan === undefined) return undefined;
  const amount = multiply(yuan, hundred);
  return denominatorOf(amount) === 1n && Number.isSafeInteger(toNumber(amount)) ? fen(toNumber(amount)) : undefined;
}
