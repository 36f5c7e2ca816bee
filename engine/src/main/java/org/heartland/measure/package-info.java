/**
 * Published measures of concentration, alignment, dependence and capability as pure functions of arrays.
 */
package org.heartland.measure;
