import { defaultSettings, type ModelSettings, type Settings } from './default-settings.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Kinds of the settings that have no default: without a value, nothing is set. */
const kindsOfUnset = { setId: 'string', keepDays: 'number', dailyLimitUsd: 'number' } as const satisfies Partial<
  Record<keyof Settings, string>
>;

/**
 * What was kept as settings, with the default in the place of each that is missing, as in an older version, or is not
 * what it should be, as after a fault of the disk. The others stay as they are.
 */
export function mendSettings(kept: unknown): Settings {
  const fields = isFields(kept) ? kept : {};
  const wanted: Fields = { ...kindsOfUnset, ...mapValues(defaultSettings, kindOf) };
  const sound = Object.entries(fields).filter(([name, value]) => !(name in wanted) || kindOf(value) === wanted[name]);
  const settings: Settings = { ...defaultSettings, ...Object.fromEntries(sound) };
  const models = settings.models.filter(isModel);
  return models.length === settings.models.length ? settings : { ...settings, models: withServices(models) };
}

/** The three services are always there, in their order before the others. */
function withServices(models: readonly ModelSettings[]): readonly ModelSettings[] {
  const services = defaultSettings.models.map((service) => models.find(({ key }) => key === service.key) ?? service);
  return [...services, ...models.filter(({ key }) => !services.some((service) => service.key === key))];
}

function isModel(model: unknown): model is ModelSettings {
  if (!isFields(model)) return false;
  return ['key', 'providerId', 'label', 'modelId'].every((name) => typeof model[name] === 'string');
}

function isFields(value: unknown): value is Fields {
  return kindOf(value) === 'object';
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

function mapValues(record: object, map: (value: unknown) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
