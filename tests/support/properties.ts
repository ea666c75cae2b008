/**
 * Property tests draw the same cases on every run, so that a run says something about the change and not about luck.
 * `FC_SEED=$RANDOM npm test` looks further: a case it finds is written down as a test of its own.
 */
import { configureGlobal } from 'fast-check';

const named = process.env.FC_SEED;
configureGlobal({ seed: named ? Number(named) : 20_190_628 });
if (named) console.log(`FC_SEED=${named}`);
