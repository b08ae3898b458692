import { readFileSync } from "node:fs";
import { Compilation, sources, type Compiler } from "webpack";
import { localizeFunctions, type FunctionTexts, type FunctionsMetadata } from "./localizeFunctions.ts";

/** Writes the Chinese metadata of the custom functions beside the English one, from a file of texts. */
export class LocalizedFunctionsPlugin {
  readonly #english: string;
  readonly #textsPath: string;

  constructor(english: string, textsPath: string) {
    this.#english = english;
    this.#textsPath = textsPath;
  }

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("LocalizedFunctionsPlugin", (compilation) => {
      compilation.fileDependencies.add(this.#textsPath);
      compilation.hooks.processAssets.tap({ name: "LocalizedFunctionsPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS + 1 }, () => {
        const asset = compilation.getAsset(this.#english);
        if (asset === undefined) return;
        const metadata = JSON.parse(asset.source.source().toString()) as FunctionsMetadata;
        const texts = JSON.parse(readFileSync(this.#textsPath, "utf8")) as FunctionTexts;
        compilation.emitAsset(this.#english.replace(".json", ".zh-CN.json"), new sources.RawSource(JSON.stringify(localizeFunctions(metadata, texts), undefined, 2)));
      });
    });
  }
}
