/** O que o sítio diz das páginas que o navegador guardou. */
import type { Catalogue } from '../catalogue.ts';

export const offlineWords = {
  keptWithoutNetwork: (when) => `Agora não há ligação ao sítio. Esta é a página como era em ${when}.`,
  keptWhileSlow: (when) => `A ligação está lenta. Esta é a página como era em ${when}.`,
  newer: 'Há uma versão mais recente desta página.',
  reload: 'Recarregar',
  title: 'Sem ligação',
  lead: 'Esta página ainda não foi aberta neste navegador, e por isso não está guardada aqui. Virá assim que houver ligação.',
  kept: 'O que se pode ler agora',
} satisfies Catalogue['offlineWords'];
