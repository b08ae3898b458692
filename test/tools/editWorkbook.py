"""Opens a workbook in LibreOffice, edits it as a user would, saves it as .xlsx.

Usage: editWorkbook.py PROFILE-PARAMETER PIPE IN.xlsx OUT.xlsx OPERATIONS.json
Run by editWithLibreOffice.ts, which ends whatever is left of the office process.
"""
import json
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

ALL_CONTENTS = 1023  # every flag of com.sun.star.sheet.CellFlags


def setting(name, value):
    return PropertyValue(Name=name, Value=value)


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    address = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    for _ in range(600):
        try:
            return resolver.resolve(address)
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice did not answer within 60 s.")


def sheet_named(document, title):
    if not document.Sheets.hasByName(title):
        raise SystemExit(f"The workbook has no sheet {title}; it has {', '.join(document.Sheets.ElementNames)}.")
    return document.Sheets.getByName(title)


def rename_sheet(document, operation):
    sheet_named(document, operation["from"]).setName(operation["to"])


def insert_rows(sheet, operation):
    sheet.Rows.insertByIndex(operation["row"] - 1, operation["count"])


def delete_rows(sheet, operation):
    sheet.Rows.removeByIndex(operation["row"] - 1, operation["count"])


def hide_row(sheet, operation):
    sheet.Rows.getByIndex(operation["row"] - 1).IsVisible = False


def set_value(sheet, operation):
    cell = sheet.getCellRangeByName(operation["cell"])
    value = operation["value"]
    if value is None:
        cell.clearContents(1 | 2 | 4 | 16)  # numbers, dates, texts and formulas; the format stays
    elif isinstance(value, str):
        cell.setString(value)
    else:
        cell.setValue(value)


def swap_rows(sheet, operation):
    """Exchanges two rows through a free row, as cut rows of a sort: formulas keep pointing at their own row."""
    columns = [sheet.getCellRangeByName(f"{operation[end]}1").CellAddress.Column for end in ("fromColumn", "toColumn")]
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    free = max(cursor.RangeAddress.EndRow, operation["a"], operation["b"]) + 10

    def copy(from_row, to_row):
        source = sheet.getCellRangeByPosition(columns[0], from_row, columns[1], from_row)
        target = sheet.getCellByPosition(columns[0], to_row)
        sheet.copyRange(target.CellAddress, source.RangeAddress)

    first, second = operation["a"] - 1, operation["b"] - 1
    copy(first, free)
    copy(second, first)
    copy(free, second)
    sheet.getCellRangeByPosition(columns[0], free, columns[1], free).clearContents(ALL_CONTENTS)


OF_SHEET = {
    "insertRows": insert_rows,
    "deleteRows": delete_rows,
    "hideRow": hide_row,
    "setValue": set_value,
    "swapRows": swap_rows,
}


def apply_operation(document, operation):
    if operation["kind"] == "renameSheet":
        rename_sheet(document, operation)
        return
    sheet = sheet_named(document, operation["sheet"])
    was_protected = sheet.isProtected()
    if was_protected:
        sheet.unprotect("")
    OF_SHEET[operation["kind"]](sheet, operation)
    if was_protected:
        sheet.protect("")


def main(profile, pipe, source, target, operations):
    command = ["soffice", profile, "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;"]
    office = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        context = connect(pipe)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        document = desktop.loadComponentFromURL(Path(source).as_uri(), "_blank", 0, (setting("Hidden", True),))
        if document is None:
            raise SystemExit("LibreOffice cannot open the workbook.")
        for operation in json.loads(Path(operations).read_text(encoding="utf-8")):
            apply_operation(document, operation)
        document.calculateAll()
        document.storeToURL(Path(target).as_uri(), (setting("FilterName", "Calc MS Excel 2007 XML"),))
        document.close(True)
    finally:
        office.kill()


if __name__ == "__main__":
    main(*sys.argv[1:6])
