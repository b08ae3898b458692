/** How many people a group of respondents stands for (typed beside the index). Without a number of at least 1 no finite population correction is made. */
export interface SurveyPopulation {
  readonly survey: string;
  readonly subject: string;
  readonly group: string;
  readonly population: number;
}
