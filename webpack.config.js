// Builds dist/web: the task pane, the workbench and the self-test, each page with its scripts, and what they load later.
// Runs through tsx (npm run build:web), because the steps in build/ are TypeScript.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { contentSecurityPolicy } from "./build/contentSecurityPolicy.ts";
import { LocalizedFunctionsPlugin } from "./build/LocalizedFunctionsPlugin.ts";
import { officeFilePatterns } from "./build/officeFiles.ts";
import { entryPath, guards, pagesOf, scripts } from "./build/pages.ts";

const root = import.meta.dirname;
const pages = pagesOf(root);
const target = "es2020";
/** Packages that only some screens need: each is a file of its own, loaded with the first of them. */
const laterPackages = {
  // Not the hyphenation patterns of 60 languages in engine-render: each stays a file that is only loaded for a text in that language.
  univer: /node_modules[\\/](@univerjs[\\/](?!engine-render[\\/]lib[\\/]es[\\/](?!index\.js))|rxjs|@wendellhu|opentype\.js)/,
  exceljs: /node_modules[\\/]exceljs/,
  charts: /node_modules[\\/](@fluentui[\\/](react-charts|chart-utilities)|d3-[^\\/]+|internmap|delaunator|robust-predicates)[\\/]/,
};

export default (_environment, { mode = "production" }) => ({
  mode,
  context: root,
  target: ["web", target],
  entry: Object.fromEntries([...pages.map(({ name, entry }) => [name, entry]), ...Object.entries(guards), ...Object.entries(scripts)].map(([name, file]) => [name, entryPath(root, file)])),
  output: { path: join(root, "dist/web"), filename: fileName(mode, "js"), chunkFilename: fileName(mode, "js"), cssFilename: fileName(mode, "css"), cssChunkFilename: fileName(mode, "css"), assetModuleFilename: "assets/[name].[contenthash:8][ext]", publicPath: "auto", clean: true },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  experiments: { css: true },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: "esbuild-loader", options: { target, jsx: "automatic" } },
      { test: /\.ya?ml$/, type: "asset/source" },
    ],
  },
  optimization: {
    minimizer: [new EsbuildPlugin({ target, css: true, legalComments: "none", exclude: /^office\// })],
    splitChunks: { chunks: "async", cacheGroups: Object.fromEntries(Object.entries(laterPackages).map(([name, test]) => [name, { test, name, chunks: "async", enforce: true }])) },
  },
  // Maps stay beside the pages' folder, never in it: nobody downloads them, and a stack trace can still be read.
  devtool: mode === "production" ? false : "source-map",
  performance: { hints: false },
  plugins: [
    ...(mode === "production" ? [new webpack.SourceMapDevToolPlugin({ filename: "../maps/[file].map", append: false, exclude: /univer|exceljs|^office\// })] : []),
    new webpack.NormalModuleReplacementPlugin(/\/prose\/translations$/, (resource) => { resource.request = resource.request.replace(/translations$/, "translationsOfPages"); }),
    ...pages.map((page) => htmlOf(page)),
    new CopyPlugin({ patterns: [...officeFilePatterns(root), ...copied()] }),
    ...customFunctions(),
  ],
  stats: { preset: "errors-warnings" },
  ...(process.env["WEBPACK_SERVE"] === undefined ? {} : { devServer: devServer() }),
});

function fileName(mode, ending) {
  return ({ chunk }) => (chunk?.name !== undefined && chunk.name in scripts ? `[name].${ending}` : mode === "production" ? `js/[name].[contenthash:8].${ending}` : `js/${chunk?.name ?? "[id]"}.${ending}`);
}

/** A page: policy, styles and scripts in the order in which they must run. */
function htmlOf({ name, template, office }) {
  const entries = office === "office" ? ["beforeOffice", "office/office.js", "afterOffice", name] : [name];
  return new HtmlPlugin({
    filename: `${name}.html`,
    template: entryPath(root, template),
    chunks: [],
    inject: false,
    minify: false,
    templateParameters: (compilation) => {
      const files = (ending) => entries.flatMap((entry) => compilation.entrypoints.get(entry)?.getFiles() ?? [entry]).filter((file) => file.endsWith(ending) && !file.endsWith(`hot-update${ending}`));
      return { contentSecurityPolicy, scripts: files(".js").map((file) => `<script defer src="${file}"></script>`).join("\n    "), styles: files(".css").map((file) => `<link rel="stylesheet" href="${file}">`).join("\n    ") };
    },
  });
}

/** Files that the pages fetch or that the manifest names. */
function copied() {
  return [
    { from: "templates/*/scheme.yaml", to: "[path][name][ext]" },
    { from: "assets/*.png", to: "assets/[name][ext]", noErrorOnMissing: true },
  ];
}

/** functions.json of the custom functions, in English by the plugin, in Chinese by a step of our own. */
function customFunctions() {
  const folder = join(root, "src/functions");
  const input = existsSync(folder) ? readdirSync(folder).map((file) => join(folder, file)).filter((file) => file.endsWith(".ts") && readFileSync(file, "utf8").includes("@customfunction")) : [];
  if (input.length === 0) return [];
  return [new CustomFunctionsMetadataPlugin({ input, output: "functions.json" }), new LocalizedFunctionsPlugin("functions.json", join(folder, "functions.zh-CN.json"))];
}

/** https on localhost:3000, with the certificate that `npm run dev-certs` wrote into the home folder. */
function devServer() {
  const [key, cert] = ["localhost.key", "localhost.crt"].map((file) => join(homedir(), ".office-addin-dev-certs", file));
  if (!existsSync(key) || !existsSync(cert)) throw new Error("There is no certificate for https://localhost yet: run `npm run dev-certs` first.");
  return {
    server: { type: "https", options: { key: readFileSync(key), cert: readFileSync(cert) } },
    host: "localhost",
    port: 3000,
    hot: false,
    liveReload: false,
    client: false,
    headers: { "Content-Security-Policy": contentSecurityPolicy, "Access-Control-Allow-Origin": "*" },
    static: { directory: join(root, "dist/web/sample"), publicPath: "/sample" },
  };
}
