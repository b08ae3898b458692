import { addFen, subtractFen, type Fen } from "../units/money";

/**
 * What a later change leaves to pay (above zero) or to take back (below): all that is owed now less all that was paid,
 * earlier corrections included. Rule of payroll systems (Frappe HRMS, pull request 3607).
 */
export function arrears(owed: Fen, paid: Fen, correctionsPaid: Fen): Fen {
  return subtractFen(owed, addFen(paid, correctionsPaid));
}
