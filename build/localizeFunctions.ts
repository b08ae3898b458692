/** The part of Excel's functions.json that holds words. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
  readonly [other: string]: unknown;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly { readonly name: string; readonly description?: string; readonly [other: string]: unknown }[];
  readonly [other: string]: unknown;
}

/** By the function's id: its name and description, and those of its parameters in their order. */
export type FunctionTexts = Readonly<Record<string, FunctionText>>;
export interface FunctionText {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
}

/** The metadata in another language. Ids, types and order stay. Throws when a function or a parameter has no text, or a text no function. */
export function localizeFunctions(metadata: FunctionsMetadata, texts: FunctionTexts): FunctionsMetadata {
  const stray = Object.keys(texts).filter((id) => !metadata.functions.some((one) => one.id === id));
  if (stray.length > 0) throw new Error(`texts of functions that do not exist: ${stray.join(", ")}`);
  return { ...metadata, functions: metadata.functions.map((one) => localized(one, texts[one.id])) };
}

function localized(one: FunctionMetadata, text: FunctionText | undefined): FunctionMetadata {
  if (text === undefined || text.parameters.length !== one.parameters.length) throw new Error(`no complete texts of the function ${one.id}`);
  return { ...one, name: text.name, description: text.description, parameters: one.parameters.map((parameter, position) => ({ ...parameter, ...text.parameters[position]! })) };
}
