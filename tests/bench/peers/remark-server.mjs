/** A language server for remark, wired as its makers' own is: the engine of unified, with remark and its usual rules. */
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkPresetLintRecommended from 'remark-preset-lint-recommended';
import { createUnifiedLanguageServer } from 'unified-language-server';

createUnifiedLanguageServer({
  configurationSection: 'remark',
  defaultProcessor: remark(),
  ignoreName: '.remarkignore',
  packageField: 'remarkConfig',
  pluginPrefix: 'remark',
  plugins: [remarkFrontmatter, remarkGfm, remarkPresetLintRecommended],
  processorName: 'remark',
  processorSpecifier: 'remark',
  rcName: '.remarkrc',
});
