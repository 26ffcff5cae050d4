// Emergency access in English. The other languages follow these keys.

export const enEmergency = {
  emergencyTitle: 'Emergency access',
  emergencyLead:
    'For when nobody can sign in. Two people have a code each, in a sealed envelope: both together let in an administrator for one hour, once. It is recorded, and seen by professional standards.',
  emergencyFirst: 'One person’s code',
  emergencySecond: 'The other person’s code',
  emergencyHint: 'As it is on the paper, such as BG1-7K3QM-… Spaces and small letters are fine.',
  emergencyEnter: 'Open emergency access',
  emergencyMissing: 'Enter both codes: each is kept by another person.',
  emergencyOpen: (until: string) => `Emergency access is open until ${until}.`,
  emergencyOpenDo: 'Whatever is done is recorded. Let the right people in again, then sign out.',
  emergencyWhat: 'Two codes, kept by two people, let in when nobody can sign in. Here is when they did.',
  emergencyLoading: 'Fetching when it was open …',
  emergencyFailed: 'When it was open could not be fetched.',
  emergencyNoCodes:
    'There are no codes that would open it. Whoever runs this server makes them with ./beatkeeper break-glass make.',
  emergencyCodes: (when: string) => `The codes in the envelopes were made ${when}.`,
  emergencyNever: 'It was never opened.',
  emergencyOpened: (when: string) => `Opened ${when}`,
  emergencyClosed: (when: string) => `closed ${when}`,
  emergencyStillOpen: 'open now',
};
