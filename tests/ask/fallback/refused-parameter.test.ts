import { describe, expect, test } from 'vitest';
import { refusedParameter } from '../../../utils/ask/fallback/refused-parameter.ts';
import { isKnob, type Spare, spareOf } from '../../../utils/ask/fallback/spares.ts';

const everything =
  '{"model":"m","temperature":1,"max_tokens":5,"tools":[{"type":"web_search"}],"reasoning":{"effort":"high","summary":"auto"},' +
  '"stream_options":{"include_usage":true},"generationConfig":{"thinkingConfig":{"thinkingLevel":"low"}}}';
const refusal = (error: object, status = 400, requestBody = everything) =>
  refusedParameter({ status, body: JSON.stringify({ error }), requestBody });

describe('the refused parameter', () => {
  test.each<[object, string]>([
    // Recorded at OpenAI.
    [{ message: "Unsupported parameter: 'temperature' is not supported.", param: 'temperature' }, 'temperature'],
    [{ message: 'Must be verified.', param: 'reasoning.summary', code: 'unsupported_value' }, 'reasoning.summary'],
    [{ message: 'Your organization must be verified to generate reasoning summaries.' }, 'summar'],
    [{ message: 'Unrecognized request argument supplied: max_tokens' }, 'max_tokens'],
    [{ message: 'Invalid temperature value, the valid range of temperature is [0, 2.0]' }, 'temperature'],
    [{ message: 'registry.ollama.ai/library/gemma3 does not support tools' }, 'tools'],
    [
      { message: 'Unknown name "thinkingLevel" at \'generation_config.thinking_config\': Cannot find field.' },
      'thinkingLevel',
    ],
    [{ message: 'Thinking level is not supported for this model.', status: 'INVALID_ARGUMENT' }, 'Thinking'],
    [{ message: 'Search as tool is not enabled for this model', status: 'INVALID_ARGUMENT' }, 'Search'],
    [
      { message: 'Invalid value', details: [{ fieldViolations: [{ field: 'generation_config.temperature' }] }] },
      'generation_config.temperature',
    ],
  ])('of %j is %s', (error, parameter) => {
    expect(refusal(error)).toBe(parameter);
  });

  test.each<[object, number]>([
    [{ message: 'Slow down.', param: 'temperature' }, 429],
    [{ message: 'Who are you?', param: 'temperature' }, 401],
    [{ message: "This model's maximum context length is 1048565 tokens.", param: null }, 400],
    [{ message: 'The `reasoning_content` in the thinking mode must be passed back to the API.' }, 400],
    [{ message: 'User location is not supported for the API use.', status: 'FAILED_PRECONDITION' }, 400],
    [{ message: 'API key not valid. Please pass a valid API key.' }, 400],
    // Not sent, so that leaving it out is no help.
    [{ message: 'Unknown name "reasoningEffort": Cannot find field.' }, 400],
    [{ message: 'No.', param: 'top_p' }, 400],
  ])('of %j (%i) is none', (error, status) => {
    expect(refusal(error, status)).toBeUndefined();
  });

  test('is read from any body without a throw', () => {
    for (const body of ['', 'null', '[]', '[null]', '"x"', '{"error":7}', '<html>']) {
      expect(refusedParameter({ status: 400, body, requestBody: everything })).toBeUndefined();
    }
  });
});

describe('what is left out', () => {
  test.each<[string, Spare | undefined]>([
    ['temperature', 'temperature'],
    ['generation_config.temperature', 'temperature'],
    ['max_tokens', 'old-limit-name'],
    ['max_completion_tokens', 'maxOutputTokens'],
    ['max_output_tokens', 'maxOutputTokens'],
    ['maxOutputTokens', 'maxOutputTokens'],
    ['tools[0].type', 'webSearch'],
    ['Search', 'webSearch'],
    ['stream_options', 'usage'],
    ['reasoning.summary', 'thoughts'],
    ['reasoning.effort', 'effort'],
    ['reasoning_effort', 'effort'],
    ['thinkingLevel', 'effort'],
    ['thinking', 'effort'],
    ['input', undefined],
    ['model', undefined],
    ['messages[0].content', undefined],
  ])('for %s is %s', (parameter, spare) => {
    expect(spareOf(parameter, () => true)).toBe(spare);
  });

  test('is only what was sent', () => {
    expect(spareOf('reasoning.effort', (spare) => spare !== 'effort')).toBe('thoughts');
    expect(spareOf('max_tokens', isKnob)).toBe('maxOutputTokens');
    expect(spareOf('temperature', () => false)).toBeUndefined();
  });
});
