import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { Prose } from "../app/prose";

/** Asked before another workbook takes the place of one that is not saved. */
export function DiscardDialog({ prose, fileName, onAnswer }: { readonly prose: Prose; readonly fileName: string; readonly onAnswer: (reply: "save" | "discard" | "cancel") => void }) {
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => (open ? undefined : onAnswer("cancel"))}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{prose.text("workbench.discard", { file: fileName })}</DialogTitle>
          <DialogContent>{prose.text("workbench.discard.what")}</DialogContent>
          <DialogActions fluid>
            <Button onClick={() => onAnswer("cancel")}>{prose.text("workbench.discard.cancel")}</Button>
            <Button onClick={() => onAnswer("discard")}>{prose.text("workbench.discard.discard")}</Button>
            <Button appearance="primary" onClick={() => onAnswer("save")}>{prose.text("workbench.discard.save")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
