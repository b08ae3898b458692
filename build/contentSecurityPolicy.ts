/**
 * What a page of the product may load: its own origin and nothing else. Fluent UI writes its styles at run time, so styles may
 * be inline; scripts may not. There is no `frame-ancestors`: Excel on the web shows the pane in a frame of its own origin, and
 * talks to it by messages, which need no connection. Microsoft's client sends its telemetry through Excel, or not at all.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
].join("; ");
