/** What the server says beyond the standard: the printed view, lists, its status. */
import { expect, test } from 'vitest';
import { appendixPath, bodyPath, reportServer } from '../support/report-server.ts';

const asked = reportServer();

test('the printed view as one file, by the answer that showed it', async () => {
  asked.close(bodyPath);
  const shown = await asked.request<{ id: string }>('soat/preview', { uri: asked.uriOf(bodyPath) });
  const page = await asked.request<{ name: string; html: string } | null>('soat/preview/page', { id: shown.id });
  expect(page?.html).toMatch(/^<!doctype html>[\s\S]*Phụ lục IV[\s\S]*<\/html>\s*$/i);
  expect(await asked.request('soat/preview/page', { id: 'gone' })).toBeNull();
});

test('lists of figures and documents, and the status', async () => {
  asked.close(bodyPath);
  asked.close(appendixPath);
  const figures = await asked.request<{ counts: { wrong: number }; figures: { text: string; address?: string }[] }>(
    'soat/figures',
    { uri: asked.uriOf(bodyPath) },
  );
  expect(figures.figures.map(({ address }) => address)).toContain('pl4.r2.tong');
  const documents = await asked.request<{ documents: { number: string; date?: string; mentions: unknown[] }[] }>(
    'soat/documents',
    { uri: asked.uriOf(bodyPath) },
  );
  expect(documents.documents.find(({ number }) => number === '22/KH-UBND')).toMatchObject({ date: '2019-02-13' });
  const status = await asked.request<{
    version: string;
    reports: unknown[];
    lastRequests: { method: string; milliseconds: number }[];
    memory: number;
  }>('soat/status', {});
  expect(status.version).toBe('0.0.0-test');
  expect(status.reports).toHaveLength(1);
  expect(status.lastRequests.map(({ method }) => method)).toEqual(
    expect.arrayContaining(['soat/figures', 'soat/documents']),
  );
  expect(status.lastRequests.every(({ milliseconds }) => milliseconds >= 0)).toBe(true);
  expect(status.memory).toBeGreaterThan(1e7);
});
