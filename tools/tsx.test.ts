// Node with tools/tsx.ts in front reads a component, its types, its styles and its renderer.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

test('renders a component with types and styles', async () => {
  // Inside the checkout, so that it finds the packages.
  const folder = await mkdtemp(join(import.meta.dirname, '..', 'node_modules', '.tsx-test-'));
  const component = `import './ring.css';
    import { renderToString } from 'preact-render-to-string';
    function Ring({ share }: { readonly share: number }) { return <meter value={share} />; }
    console.log(renderToString(<Ring share={0.5} />));`;
  try {
    await writeFile(join(folder, 'ring.tsx'), component);
    await writeFile(join(folder, 'ring.css'), 'meter { color: red }');
    const hook = join(import.meta.dirname, 'tsx.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--import',
      hook,
      join(folder, 'ring.tsx'),
    ]);
    assert.equal(stdout, '<meter value="0.5"></meter>\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
