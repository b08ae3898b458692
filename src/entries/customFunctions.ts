// Excel's custom functions: the build adds to each of these files the call that associates it with its name.
import "../functions/capitalsOf";
import "../functions/fixedAllowanceOf";
import "../functions/grade";
import "../functions/instalment";
import "../functions/performanceAllowanceOf";
import "../functions/quotaPoints";
import "../functions/satisfactionIndex";
