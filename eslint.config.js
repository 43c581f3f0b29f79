import js from '@eslint/js';
import simpleImportSort from 'eslint-plugin-simple-import-sort';
import tseslint from 'typescript-eslint';

/**
 * Imports flow corpus <- retrieval <- bot, and in corpus words <- grammar <- actors;
 * scripts may use all, nothing imports scripts.
 */
function mayNotImport(folder, ...others) {
  return {
    files: [`${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: others.map((other) => ({
            group: [`**/${other}/**`],
            message: `${folder}/ may not import from ${other}/: imports flow corpus <- retrieval <- bot, words <- grammar <- actors.`,
          })),
        },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '.training/', '.venv/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'simple-import-sort': simpleImportSort },
    languageOptions: { parserOptions: { project: './tsconfig.json' } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      // Prettier sees to the code, but wraps no comments.
      'max-len': ['error', { code: 1000, comments: 100, ignoreUrls: true }],
      // Packages, then files from further up to near by, without blank lines between them.
      'simple-import-sort/imports': ['error', { groups: [['^node:', '^@?\\w', '^\\.']] }],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', performance: 'readonly' },
    },
  },
  mayNotImport('corpus', 'retrieval', 'bot', 'scripts', 'test'),
  mayNotImport('corpus/words', 'grammar', 'actors', 'retrieval', 'bot', 'scripts', 'test'),
  mayNotImport('corpus/grammar', 'actors', 'retrieval', 'bot', 'scripts', 'test'),
  mayNotImport('retrieval', 'bot', 'scripts', 'test'),
  mayNotImport('bot', 'scripts', 'test'),
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock)$/]",
          message: 'Tests run the real modules; fake only what lies outside the machine.',
        },
      ],
    },
  },
);
