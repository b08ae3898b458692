/** The sheets of a request by their titles, each asked for once: a request of many blocks of one sheet is half as large for it. */
export function sheetsByTitle({ workbook }: Excel.RequestContext): (title: string) => Excel.Worksheet {
  const known = new Map<string, Excel.Worksheet>();
  return (title) => {
    const sheet = known.get(title) ?? workbook.worksheets.getItem(title);
    known.set(title, sheet);
    return sheet;
  };
}
