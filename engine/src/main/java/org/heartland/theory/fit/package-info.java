/** Fits the parameters of a model to yearly data: priors, likelihoods and a sequential sampler, on plain arrays. */
package org.heartland.theory.fit;
