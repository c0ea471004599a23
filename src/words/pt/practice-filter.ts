/** O que se diz onde se procura uma prática, e onde ela se ajusta ao número de pessoas. Em `{}` fica um número. */
import type { Criterion } from '../../practice-filter/choice.ts';
import type { Scale } from '../../schemas/index.ts';
import type { Catalogue } from '../catalogue.ts';

const groupNames: Readonly<Record<Scale, string>> = {
  self: 'uma pessoa',
  dyad: 'duas pessoas',
  crew: 'umas poucas pessoas',
  congregation: 'uma comunidade',
  network: 'várias comunidades',
};

const labels: Readonly<Record<Criterion, string>> = {
  people: 'Pessoas',
  minutes: 'Minutos, no máximo',
  scale: 'Tamanho do grupo',
  intimacy: 'Intimidade',
  intensity: 'Intensidade',
  supplies: 'Material',
  'no-reading': 'Sem precisar de ler',
  outdoors: 'Pode ser ao ar livre',
};

const without: Readonly<Record<Criterion, string>> = {
  people: 'Qualquer número de pessoas',
  minutes: 'Mais tempo',
  scale: 'Qualquer tamanho de grupo',
  intimacy: 'Qualquer intimidade',
  intensity: 'Qualquer intensidade',
  supplies: 'Com mais material',
  'no-reading': 'Com alguma coisa para ler',
  outdoors: 'Também dentro de casa',
};

export const practiceFilterWords = {
  find: 'Encontrar o que serve',
  labels,
  noReadingHelp: 'ou só quem acolhe lê',
  any: 'Qualquer',
  intimacy: { emotional: 'Emocional', economic: 'Económica' },
  intensity: { low: 'Baixa', medium: 'Média', high: 'Alta' },
  supplies: { none: 'No máximo um relógio', paper: 'No máximo papel e canetas' },
  found: { one: '{} prática serve', other: '{} práticas servem' },
  nothing: 'Nada serve a tudo isto. O que se pode alargar?',
  nothingAtAll: 'Nada serve, e não é por uma coisa só.',
  without,
  wouldFit: { one: '{} serve', other: '{} servem' },
  inGroups: 'em grupos de {}',
  startOver: 'Recomeçar',
  toList: 'Vê-las',
  bySize: 'Por tamanho do grupo',
  byQuestion: 'Por pergunta',
  byTime: 'Por tempo',
  all: 'Todas as práticas',
  forGroup: (scale) => `Práticas para ${groupNames[scale]}`,
  upTo: (minutes) => `até ${minutes} min`,
  practicesUpTo: (minutes) => `Práticas até ${minutes} minutos`,
  longer: 'mais longas',
  practicesLongerThan: (minutes) => `Práticas de mais de ${minutes} minutos`,
  timeOfBest: 'Os minutos são os do número de pessoas com que cada uma resulta melhor.',
  whyCome: 'O que te traz aqui?',
  read: 'Ler',
  tryFirst: 'Experimentar',
  meetFor: 'Juntar-se',
  practicesForThis: 'Todas as práticas para isto',
  howMany: 'Quantas pessoas são?',
  stepWithEach: (minutes, each) => `${minutes} (${each})`,
} satisfies Catalogue['practiceFilterWords'];
