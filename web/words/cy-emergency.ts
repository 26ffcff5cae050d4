// Mynediad brys, yn Gymraeg. The same keys as English.
import type { enEmergency } from './en-emergency.ts';

export const cyEmergency: typeof enEmergency = {
  emergencyTitle: 'Mynediad brys',
  emergencyLead:
    'Ar gyfer pan na all neb fewngofnodi. Mae gan ddau berson god yr un, mewn amlen wedi’i selio: mae’r ddau gyda’i gilydd yn gadael gweinyddwr i mewn am awr, unwaith. Fe’i cofnodir, ac fe’i gwelir gan safonau proffesiynol.',
  emergencyFirst: 'Cod un person',
  emergencySecond: 'Cod y person arall',
  emergencyHint: 'Fel y mae ar y papur, megis BG1-7K3QM-… Mae bylchau a llythrennau bach yn iawn.',
  emergencyEnter: 'Agor mynediad brys',
  emergencyMissing: 'Rhowch y ddau god: mae person gwahanol yn cadw pob un.',
  emergencyOpen: (until) => `Mae mynediad brys ar agor tan ${until}.`,
  emergencyOpenDo: 'Cofnodir beth bynnag a wneir. Gadewch y bobl iawn i mewn eto, yna allgofnodwch.',
  emergencyWhat:
    'Mae dau god, a gedwir gan ddau berson, yn gadael i mewn pan na all neb fewngofnodi. Dyma pryd y gwnaethant.',
  emergencyLoading: 'Yn nôl pryd y bu ar agor …',
  emergencyFailed: 'Methwyd â nôl pryd y bu ar agor.',
  emergencyNoCodes:
    'Nid oes codau a fyddai’n ei agor. Mae pwy bynnag sy’n rhedeg y gweinydd hwn yn eu creu â ./beatkeeper break-glass make.',
  emergencyCodes: (when) => `Gwnaed y codau yn yr amlenni ${when}.`,
  emergencyNever: 'Nid agorwyd ef erioed.',
  emergencyOpened: (when) => `Agorwyd ${when}`,
  emergencyClosed: (when) => `caewyd ${when}`,
  emergencyStillOpen: 'ar agor nawr',
};
