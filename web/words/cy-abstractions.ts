export const cyAbstractions = {};
