// What `npm test` runs: every check even after one has failed, a clear line before each, the sum of all tests at the end.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { findBrowsers } from './browsers';

interface Step {
  title: string;
  /** Script of package.json. */
  script: string;
  /** Whether vitest runs in it, so that its tests can be counted. */
  isVitest?: boolean;
}

const STEPS: Step[] = [
  { title: 'Types', script: 'typecheck' },
  { title: 'Lint', script: 'lint' },
  { title: 'Unit tests', script: 'test:unit', isVitest: true },
  { title: 'Build for Chromium and Firefox', script: 'build' },
  { title: 'End-to-end tests in real Chromium and real Firefox', script: 'test:e2e', isVitest: true },
];

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

const reports = path.resolve('node_modules/.cache/unionclip/reports');
fs.rmSync(reports, { recursive: true, force: true });

const sum = { passed: 0, failed: 0 };
const lines: string[] = [];

for (const [i, step] of STEPS.entries()) {
  console.log(`\n━━━ ${i + 1}/${STEPS.length}  ${step.title}  (npm run ${step.script})\n`);
  const started = Date.now();
  const result = await run(step);
  sum.passed += result.passed;
  sum.failed += result.failed;
  const counts = step.isVitest ? `${result.passed} passed, ${result.failed} failed` : result.failed === 0 ? 'ok' : 'failed';
  lines.push(`${step.title}: ${counts} (${Math.round((Date.now() - started) / 1000)} s)`);
}

console.log(`\n━━━ All together\n\n${lines.join('\n')}\n\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 ? 0 : 1;

/** Runs one step; a step that fails without a failing test counts as one. */
async function run(step: Step): Promise<{ passed: number; failed: number }> {
  if (step.script === 'test:e2e') {
    // Before vitest takes the screen: the installation may take minutes.
    const error = await findBrowsers(['chromium', 'firefox']).then(
      () => undefined,
      (reason: Error) => reason,
    );
    if (error) {
      console.error(error.message);
      return { passed: 0, failed: 1 };
    }
  }
  const report = path.join(reports, `${step.script.replace(':', '-')}.json`);
  const reporters = step.isVitest ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  // npm is a command file on Windows, which only a shell starts.
  const { status } = spawnSync('npm', ['run', '--silent', step.script, ...reporters], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const counted = step.isVitest ? count(report) : { passed: 0, failed: 0 };
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  return counted;
}

function count(report: string): { passed: number; failed: number } {
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(fs.readFileSync(report, 'utf8')) as VitestReport;
  const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
  return { passed: numPassedTests, failed: numFailedTests + broken };
}
