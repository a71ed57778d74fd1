/** Phrases of attribution to offer to whoever writes, as agencies write them (CATALOGUE 3.4). `{source}` is who speaks. */
export const attributionPhrases: readonly string[] = [
  '{source} के अनुसार, ',
  '{source} के मुताबिक, ',
  '{source} ने बताया कि ',
  '{source} ने कहा कि ',
  '{source} ने यह जानकारी दी।',
];

/** Who is often cited, for a story that has named nobody yet. */
export const usualSources: readonly string[] = ['पुलिस', 'अधिकारियों', 'मंत्रालय', 'विभाग', 'प्रवक्ता'];
