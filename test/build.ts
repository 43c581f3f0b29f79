import { execFileSync } from 'node:child_process';
import { packageRoot } from '../corpus/package-root.js';

/** Compiles the project once before all tests: those of the commands run what users run. */
export default function build(): void {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    cwd: packageRoot,
    stdio: 'inherit',
  });
}
