// Yr hyn y gall dyletswydd fod arno, yn Gymraeg. The same keys as English.
import type { enDutyTerms } from './en-duty-terms.ts';

export const cyDutyTerms: typeof enDutyTerms = {
  dutyStatuses: {
    call: 'Galwad',
    prisoner: 'Carcharor',
    statement: 'Datganiad',
    scene: 'Lleoliad trosedd',
    'missing-person': 'Person ar goll',
    break: 'Egwyl',
    station: 'Gorsaf',
    custody: 'Dalfa',
  },
  travels: { foot: 'Ar droed', cycle: 'Ar feic', vehicle: 'Mewn cerbyd' },
  payTypes: { core: 'Oriau craidd', overtime: 'Goramser', 'rest-day': 'Gweithio ar ddiwrnod gorffwys' },
};
