import { defineConfig } from "oxlint";
import { doors } from "./web/doors.ts";

// The modules in their one fixed order: each imports only modules below it, in domain and server.
const order = [
  "outgoing",
  "agents",
  "bulk",
  "notices",
  "reports",
  "imports",
  "sequences",
  "capture",
  "sales",
  "purchasing",
  "opportunities",
  "messaging",
  "files",
  "activities",
  "documents",
  "stock",
  "products",
  "contacts",
  "identity",
];

type Pattern = { group?: string[]; regex?: string; importNames?: string[]; message: string };

const restrict = (patterns: Pattern[]) => ({ "no-restricted-imports": ["error", { patterns }] as const });

const pure: Pattern[] = [
  {
    regex: "^(@|[a-gjkm-rt-y]|l[a-hj-z]|h[a-tv-z]|i[ac-z]|s[a-su-z]|z[a-np-z]|zod$|zod/v)",
    message: "domain imports only domain, zod/mini, hucre, stdnum, ibantools and libphonenumber-js.",
  },
];
const noArithmetic: Pattern[] = [
  {
    group: ["@trato/domain/decimal.ts"],
    importNames: ["add", "subtract", "multiply", "divide", "percent", "sum", "roundTo", "roundToWhole", "negate"],
    message: "Arithmetic on money, prices and quantities lives in domain.",
  },
];
const noDatabase: Pattern[] = [
  { group: ["kysely", "pg", "graphile-worker"], message: "Only the server talks to the database." },
];
const onlyTypesOfServer: Pattern[] = [
  {
    group: ["@trato/server/**", "!@trato/server/app.ts"],
    message: "web knows of the server only the type of its routes (app.ts).",
  },
];
const noRoutes: Pattern[] = [
  {
    regex: `^(\\./|(\\.\\./)+)((${order.join("|")})/)?routes\\.ts$`,
    message: "Only app.ts imports a table of routes; modules call commands.",
  },
];

function modulesAbove(module: string): Pattern[] {
  const above = order.slice(0, order.indexOf(module));
  if (above.length === 0) return [];
  return [{ regex: `(^|/)(${above.join("|")})/`, message: `${module} stands below ${above.join(", ")}.` }];
}

const webModules = Object.keys(doors);
const ofTheServer = [...noArithmetic, ...noDatabase, ...onlyTypesOfServer];

/** The web in its order: app above the modules above ui above platform. */
const webAbove = (layer: string, names: readonly string[]): Pattern => ({
  regex: `^\\.\\.?/(.*/)?(${names.join("|")})/`,
  message: `${layer} stands below ${names.join(", ")}.`,
});

/** Other modules come in by a module's doors; the routes alone hang on the roots of app. */
function othersByTheirDoors(module: string): Pattern[] {
  return webModules
    .filter((other) => other !== module)
    .map((other) => ({
      group: [`**/${other}/**`, ...(doors[other] ?? []).map((door) => `!**/${other}/${door}`), "!@trato/**"],
      message: `It is no door of ${other} (web/doors.ts).`,
    }));
}

const anyModule: Pattern = { regex: `(^|/)(${order.join("|")})/`, message: "platform knows no business." };
const tests = [
  "**/*.test.ts",
  "**/*.test.tsx",
  "e2e/**",
  "server/test/**",
  "domain/test/**",
  "web/test/**",
  "server/bench/**",
  "domain/bench/**",
];

export default defineConfig({
  plugins: ["typescript", "import", "unicorn", "react", "jsx-a11y", "promise", "vitest"],
  categories: { correctness: "error", suspicious: "error" },
  ignorePatterns: ["**/dist/**", "**/node_modules/**", "data/**"],
  rules: {
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/no-floating-promises": "error",
    "typescript/switch-exhaustiveness-check": "error",
    "typescript/consistent-type-imports": "error",
    "import/no-cycle": ["error", { ignoreTypes: false }],
    "no-console": "error",
    eqeqeq: "error",
    "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
    "react/react-in-jsx-scope": "off",
    "unicorn/no-array-sort": "off",
    "import/no-unassigned-import": "off",
    "no-shadow": "off",
    "no-underscore-dangle": "off",
    "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
    "no-control-regex": "off",
    "import/no-named-as-default-member": "off",
    "jsx-a11y/prefer-tag-over-role": "off",
    "typescript/no-unsafe-type-assertion": "off",
    "typescript/consistent-return": "off",
    "typescript/no-misused-spread": "off",
    "require-await": "off",
    "typescript/require-await": "off",
  },
  overrides: [
    { files: ["domain/src/**"], rules: restrict(pure) },
    { files: ["server/src/**"], rules: restrict(noArithmetic) },
    { files: ["server/src/platform/**"], rules: restrict([...noArithmetic, anyModule]) },
    { files: ["web/src/**"], rules: restrict(ofTheServer) },
    {
      files: ["web/src/platform/**"],
      rules: restrict([...ofTheServer, webAbove("platform", ["ui", "fields", "app", ...webModules])]),
    },
    { files: ["web/src/ui/*"], rules: restrict([...ofTheServer, webAbove("ui", ["fields", "app", ...webModules])]) },
    // one step up, the folder called fields is the kit's own
    {
      files: ["web/src/ui/*/**"],
      rules: restrict([...ofTheServer, webAbove("ui", ["\\.\\./fields", "app", ...webModules])]),
    },
    { files: ["web/src/fields/**"], rules: restrict([...ofTheServer, webAbove("fields", ["app", ...webModules])]) },
    ...webModules.flatMap((module) => {
      const doorways = [...ofTheServer, ...othersByTheirDoors(module)];
      return [
        { files: [`web/src/${module}/**`], rules: restrict([...doorways, webAbove(module, ["app"])]) },
        { files: [`web/src/${module}/*routes.tsx`], rules: restrict(doorways) },
      ];
    }),
    ...order.flatMap((module) => [
      { files: [`domain/src/${module}/**`], rules: restrict([...pure, ...modulesAbove(module)]) },
      { files: [`server/src/${module}/**`], rules: restrict([...noArithmetic, ...noRoutes, ...modulesAbove(module)]) },
    ]),
    {
      files: ["**/*.tsx", "web/src/**/use-*.ts"],
      rules: { "max-lines-per-function": ["error", { max: 90, skipBlankLines: true, skipComments: true }] },
    },
    {
      files: tests,
      rules: {
        "max-lines-per-function": "off",
        "typescript/no-non-null-assertion": "off",
        "no-restricted-imports": "off",
      },
    },
    {
      files: [
        "scripts/**",
        "server/src/main.ts",
        "server/src/trato.ts",
        "server/bench/**",
        "domain/bench/**",
        "e2e/**",
      ],
      rules: { "no-console": "off" },
    },
  ],
});
