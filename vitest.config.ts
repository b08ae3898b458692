import { configDefaults, defineConfig } from "vitest/config";

// `npm run test:deep` names the folder, or a file of it; every other run leaves it out.
const isDeepRun = process.argv.some((argument) => argument.startsWith("test/deep"));
const excluded = [...configDefaults.exclude, ...(isDeepRun ? [] : ["test/deep/**"])];
const minute = 60_000;

/** Four projects: `unit` needs only Node, `pane` a document made up in Node; `recalc` the office programs of `npm run setup`; `browser` Chromium, and builds dist/web once. */
export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    coverage: { enabled: false },
    projects: [
      {
        extends: true,
        test: {
          name: "unit", include: ["test/**/*.test.ts"], exclude: [...excluded, "test/**/*.recalc.test.ts", "test/**/*.browser.test.ts"], testTimeout: minute, hookTimeout: minute,
          // These files share no state, so they may share the modules that a worker has loaded: a third of the time for loading.
          isolate: false,
        },
      },
      { extends: true, test: { name: "pane", include: ["test/**/*.test.tsx"], exclude: excluded, testTimeout: minute, hookTimeout: minute } },
      {
        extends: true,
        test: {
          name: "recalc", include: ["test/**/*.recalc.test.ts"], exclude: excluded, testTimeout: 5 * minute, hookTimeout: 5 * minute,
          // Another program may die under load without a word; a wrong figure is wrong twice.
          retry: 1,
        },
      },
      {
        extends: true,
        test: {
          name: "browser", include: ["test/**/*.browser.test.ts"], exclude: excluded, testTimeout: 2 * minute, hookTimeout: 2 * minute,
          globalSetup: "test/end-to-end/builtPages.ts",
          // A busy machine may starve a page for seconds; what is wrong is wrong twice.
          retry: 1,
        },
      },
    ],
  },
});
