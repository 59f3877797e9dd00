export interface Unit {
  readonly name: string;
  readonly dimension: string;
  /** Into the base unit of the dimension. */
  readonly factor: number;
}

/**
 * Units as answers write them, English, Dutch, German, French, Spanish and Chinese together. Each line: dimension,
 * canonical name, factor into the dimension's base unit, then the ways to write it (compared in lower case).
 */
const table = `
length metre 1 m meter meters metre metres mètre mètres metro metros 米 公尺
length kilometre 1000 km kilometer kilometers kilometre kilometres kilomètre kilomètres kilómetro kilómetros 公里 千米
length centimetre 0.01 cm centimeter centimeters centimetre centimetres centimètre centimètres centímetro centímetros 厘米
length millimetre 0.001 mm millimeter millimeters millimetre millimetres millimètre millimètres milímetro milímetros 毫米
length nanometre 1e-9 nm nanometer nanometers nanometre nanometres 纳米
length mile 1609.344 mi mile miles mijl meile meilen milla millas 英里
length foot 0.3048 ft foot feet voet fuß pied pieds pie pies 英尺
length inch 0.0254 inch inches zoll pouce pouces pulgada pulgadas 英寸
length light-year 9.4607e15 light-year light-years lichtjaar lichtjahre 光年
mass kilogram 1 kg kilo kilos kilogram kilograms kilogramme kilogrammes kilogramo kilogramos 公斤 千克
mass gram 0.001 g gram grams gramm gramme grammes gramo gramos 克
mass milligram 1e-6 mg milligram milligrams milligramm milligramme milligrammes miligramo miligramos 毫克
mass microgram 1e-9 µg μg mcg microgram micrograms
mass tonne 1000 tonne tonnes ton tons tonnen toneladas tonelada 吨
mass pound 0.45359237 lb lbs pound pounds livre livres libra libras 磅
mass ounce 0.0283495 oz ounce ounces 盎司
volume litre 1 l liter liters litre litres litro litros 升
volume millilitre 0.001 ml milliliter milliliters millilitre millilitres mililitro mililitros 毫升
volume cup 0.24 cup cups kop kopje tasse tassen taza tazas 杯
volume tablespoon 0.0148 tbsp tablespoon tablespoons eetlepel eetlepels esslöffel cucharada cucharadas
volume teaspoon 0.0049 tsp teaspoon teaspoons theelepel theelepels teelöffel cucharadita cucharaditas
volume gallon 3.785 gallon gallons
time second 1 s sec secs second seconds seconde seconden secondes sekunde sekunden segundo segundos 秒
time millisecond 0.001 ms millisecond milliseconds
time minute 60 min mins minute minutes minuut minuten minuto minutos 分钟
time hour 3600 h hr hrs hour hours uur uren stunde stunden heure heures hora horas 小时
time day 86400 day days dag dagen tag tage tagen jour jours día días 天
time week 604800 week weeks weken woche wochen semaine semaines semana semanas 周 星期
time month 2629800 month months maand maanden monat monate monaten mois mes meses 个月
time year 31557600 yr yrs year years jaar jaren jahr jahre jahren an ans année années año años 年
temperature celsius 1 °c ℃ celsius 摄氏度
temperature-f fahrenheit 1 °f ℉ fahrenheit 华氏度
temperature-k kelvin 1 kelvin
angle degree 1 ° degree degrees graad graden grad degré degrés grado grados 度
share percent 1 % ％ percent procent prozent pourcent percentage
currency:USD dollar 1 $ usd dollar dollars us$ 美元
currency:EUR euro 1 € eur euro euros 欧元
currency:GBP pound-sterling 1 £ gbp
currency:CNY yuan 1 cny rmb yuan 元 人民币
currency:JPY yen 1 ¥ jpy yen 日元
currency:INR rupee 1 ₹ inr rupee rupees
data byte 1 byte bytes
data kilobyte 1e3 kb kilobyte kilobytes
data megabyte 1e6 mb megabyte megabytes
data gigabyte 1e9 gb gigabyte gigabytes
data terabyte 1e12 tb terabyte terabytes
energy kilocalorie 1 kcal calorie calories calorieën kalorien calorías 卡路里 千卡
energy-e kilowatt-hour 1 kwh
power watt 1 w watt watts
power kilowatt 1000 kw kilowatt kilowatts
power megawatt 1e6 mw megawatt megawatts
frequency hertz 1 hz hertz
frequency kilohertz 1000 khz
frequency megahertz 1e6 mhz
frequency gigahertz 1e9 ghz
speed kilometre-per-hour 1 km/h kmh km/u kph
speed mile-per-hour 1.609344 mph mi/h
speed metre-per-second 3.6 m/s
speed kilometre-per-second 3600 km/s
area square-metre 1 m² m2 sqm
area square-kilometre 1e6 km² km2
area hectare 1e4 ha hectare hectares
`;

const units = new Map<string, Unit>();
for (const line of table.trim().split('\n')) {
  const [dimension = '', name = '', factor = '1', ...spellings] = line.split(' ');
  for (const spelling of spellings) units.set(spelling, { name, dimension, factor: Number(factor) });
}

/** The unit a word or sign stands for. Single letters count only as written: "m" is a metre, "M" is not. */
export function findUnit(written: string): Unit | undefined {
  if (written.length === 1 && /[A-Z]/.test(written)) return undefined;
  return units.get(written.toLowerCase());
}
