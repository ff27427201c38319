@echo off
rem Runs the rejoin command on Windows, after building it when it is missing.
rem UNTESTED: nobody has run this file on Windows yet. It needs JAVA_HOME to name a JDK 25 and mvn on the PATH.
setlocal
set "ROOT=%~dp0"
set "PROGRAM=%ROOT%product\app\target\image"
if not defined JAVA_HOME (
    echo rejoin: needs a JDK 25; set JAVA_HOME to it 1>&2
    exit /b 1
)
findstr /b /c:"JAVA_VERSION=\"25" "%JAVA_HOME%\release" >nul 2>&1
if errorlevel 1 (
    echo rejoin: JAVA_HOME does not name a JDK 25: %JAVA_HOME% 1>&2
    exit /b 1
)
if not exist "%PROGRAM%\lib" (
    echo rejoin: building, the first time takes minutes ... 1>&2
    call mvn -q -B -f "%ROOT%pom.xml" -pl product/app -am -Dmaven.test.skip=true package
    if errorlevel 1 exit /b 1
)
"%JAVA_HOME%\bin\java" --enable-native-access=dev.rejoin.net,dev.rejoin.app -XX:+UseCompactObjectHeaders -p "%PROGRAM%\lib" -m dev.rejoin.app/dev.rejoin.app.Main %*
exit /b %ERRORLEVEL%
