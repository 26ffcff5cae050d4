// Lets Node read .tsx in tests, which it does not do by itself: `node --import ./tools/tsx.ts --test …`. Styles are read as nothing.
import { readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

registerHooks({
  load(url, context, next) {
    if (url.endsWith('.css')) return { format: 'module', source: '', shortCircuit: true };
    if (!url.endsWith('.tsx')) return next(url, context);
    return { format: 'module', source: javascriptFrom(fileURLToPath(url)), shortCircuit: true };
  },
});

function javascriptFrom(path: string): string {
  // Only here, so that tests without .tsx do not wait for the compiler.
  const typescript: typeof import('typescript') = require('typescript');
  const { outputText } = typescript.transpileModule(readFileSync(path, 'utf8'), {
    fileName: path,
    compilerOptions: {
      target: typescript.ScriptTarget.ESNext,
      module: typescript.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      jsx: typescript.JsxEmit.ReactJSX,
      jsxImportSource: 'preact',
      inlineSourceMap: true,
    },
  });
  return outputText;
}
