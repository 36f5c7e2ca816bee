/** Charts that state a finding: a title computed from the values, the measure, the drawing, the sources and the data. */
@org.jspecify.annotations.NullMarked
package org.heartland.render.chart;
