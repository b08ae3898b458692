/** An error as Excel answers it: code, message in no particular language, and the member that failed. */
export class ExcelTrouble extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
  }
}

/** A member of Excel that the fake does not have. Never to be caught: it is a gap of the fake, not a behaviour of Excel. */
export class FakeLacks extends ExcelTrouble {
  constructor(readonly member: string) {
    super("FakeLacks", `The fake Excel has no ${member}: add it under test/hosts/fakeExcel.`);
  }
}

export function invalidArgument(message = "The argument is invalid or missing or has an incorrect format."): ExcelTrouble {
  return new ExcelTrouble("InvalidArgument", message);
}

export function itemNotFound(message = "The requested resource doesn't exist."): ExcelTrouble {
  return new ExcelTrouble("ItemNotFound", message);
}

export function accessDenied(message = "You cannot perform the requested operation."): ExcelTrouble {
  return new ExcelTrouble("AccessDenied", message);
}
