import { Component, type ReactNode } from "react";
import { makeProse, type Language } from "../../app/prose";

interface ErrorBoundaryProps {
  readonly language: Language;
  /** Called before the content is tried again. */
  readonly onRetry?: () => void;
  readonly children: ReactNode;
}

/** What nobody expected ends here: never a white page, but what to do. Plain elements only, since anything else may be what broke. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly thrown: unknown }> {
  override state = { thrown: undefined as unknown };

  static getDerivedStateFromError(thrown: unknown): { readonly thrown: unknown } {
    return { thrown: thrown ?? new Error("undefined was thrown") };
  }

  retry = (): void => {
    this.props.onRetry?.();
    this.setState({ thrown: undefined });
  };

  override render(): ReactNode {
    const { thrown } = this.state;
    if (thrown === undefined) return this.props.children;
    const prose = makeProse(this.props.language);
    const reason = thrown instanceof Error ? thrown.message : JSON.stringify(thrown);
    return (
      <div role="alert" lang={prose.language} style={{ padding: 16, lineHeight: 1.6 }}>
        <h2 style={{ fontSize: 18, margin: "0 0 8px" }}>{prose.text("pane.crash.title")}</h2>
        <p style={{ margin: "0 0 12px" }}>{prose.text("pane.crash.whatToDo")}</p>
        <button type="button" onClick={this.retry} style={{ minHeight: 32, padding: "4px 16px", font: "inherit" }}>{prose.text("pane.crash.retry")}</button>
        <details style={{ marginTop: 16 }}>
          <summary>{prose.text("pane.crash.details")}</summary>
          <p style={{ overflowWrap: "anywhere" }}>{reason}</p>
        </details>
      </div>
    );
  }
}
