/** Charts that state a finding: a title computed from the values, the measure, the drawing, the sources and the data. */
package org.heartland.render.chart;
