/** The browser that is installed, for pages that must work in one. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.SOAT_CHROMIUM ?? places.find(place => existsSync(place));
  if (!executablePath) throw new Error('no Chromium here: set SOAT_CHROMIUM to its path');
  return await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}
